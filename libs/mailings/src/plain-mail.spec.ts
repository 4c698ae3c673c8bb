import { personKeyOf } from './person-key.rules';
import { mailFrame, plainMail } from './plain-mail';

const sender = {
  name: 'Exempelkommun',
  contactRole: 'Säkerhetschef',
  contactPhone: '08-000 00 00',
  contactEmail: 'sakerhet@exempelkommun.example',
  colour: '#14532d',
};

const contentIn = (language: 'sv' | 'en') => ({
  ...mailFrame(sender, { language, why: 'Du står i registret.', publicUrl: 'https://samsyn.example' }),
  subject: 'Utrustning i registret',
  preview: 'Två elverk',
  heading: 'Utrustning',
  paragraphs: ['Två elverk är registrerade.'],
  facts: [],
  details: [],
});

describe('a plain mail', () => {
  it('given words for one person, then it is written from the municipality, in HTML and text alike', () => {
    const person = personKeyOf({ contactId: 'contact' });
    const { mail, content, ...rest } = plainMail({
      sender,
      from: 'samverkan@exempelkommun.example',
      to: { name: 'Kim Exempel', address: 'kim@organisation.example' },
      person,
      content: contentIn('sv'),
    });

    expect(mail).toMatchObject({
      from: { name: 'Exempelkommun', address: 'samverkan@exempelkommun.example' },
      replyTo: { name: 'Säkerhetschef', address: 'sakerhet@exempelkommun.example' },
      to: { name: 'Kim Exempel', address: 'kim@organisation.example' },
      subject: 'Utrustning i registret',
    });
    for (const written of [mail.html, mail.text]) {
      expect(written).toContain('Två elverk är registrerade.');
      expect(written).toContain('Du står i registret.');
      expect(written).toContain('08-000\u00a000\u00a000');
      expect(written).toContain('https://samsyn.example/personuppgifter#wrong-person');
    }
    expect(content()).toEqual(contentIn('sv'));
    expect(rest).toEqual({ person, language: 'sv', told: { v: 1 } });
  });

  it('given one in English, then what is around its matter is in English', () => {
    expect(contentIn('en').footer).toMatchObject({
      questions: 'Questions: Säkerhetschef, 08-000\u00a000\u00a000, sakerhet@exempelkommun.example.',
      wrongPerson: { label: 'Wrong person?', url: expect.stringMatching(/\?lang=en#/) as string },
    });
  });
});
