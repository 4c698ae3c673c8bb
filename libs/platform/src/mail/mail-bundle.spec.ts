import type { MailContent } from '@samsyn/ui';
import { bundleOf, writeBundle } from './mail-bundle';

function matter(subject: string, values: Partial<MailContent> = {}): MailContent {
  return {
    language: 'sv',
    sender: 'Exempelkommun',
    subject,
    preview: `Om ${subject}`,
    greeting: 'Hej!',
    heading: 'Rubrik',
    paragraphs: [`Det gäller ${subject}.`],
    facts: [],
    details: [],
    button: { label: `Öppna ${subject}`, url: `https://samsyn.example/l/${encodeURIComponent(subject)}` },
    footer: {
      why: `Därför att ${subject}.`,
      questions: 'Frågor: Säkerhetschef.',
      wrongPerson: { label: 'Fel person?', url: `https://samsyn.example/fel/${encodeURIComponent(subject)}` },
      privacy: { label: 'Personuppgifter', url: 'https://samsyn.example/p' },
    },
    ...values,
  };
}

const notice = matter('Kallelse: Rådet');
const documents = matter('Handlingar: Rådet');
const reminder = matter('Påminnelse: Gruppen');

describe('several matters as one mail', () => {
  it('given three, then the subject line is the first’s with how many follow, and the preview names those', () => {
    expect(bundleOf([notice, documents, reminder])).toMatchObject({
      subject: 'Kallelse: Rådet (och 2 till)',
      preview: 'Dessutom: Handlingar: Rådet · Påminnelse: Gruppen',
      sender: 'Exempelkommun',
      footer: { wrongPerson: notice.footer.wrongPerson },
    });
  });

  it('given English, then so does the frame around them speak', () => {
    const { subject, preview, heading, footer } = bundleOf([
      matter('Notice', { language: 'en' }),
      matter('Reminder', { language: 'en' }),
    ]);

    expect([subject, preview, heading, footer.why]).toEqual([
      'Notice (and 1 more)',
      'Also: Reminder',
      'What concerns you right now',
      'You get one email instead of several. Each heading says why you get it.',
    ]);
  });

  it('given several, then each has its own heading, words, button and reason, in HTML and in text', () => {
    const { html, text } = writeBundle([notice, documents, reminder]);

    for (const each of [notice, documents, reminder]) {
      for (const words of [
        each.subject,
        ...each.paragraphs,
        each.button?.label,
        each.button?.url,
        each.footer.why,
      ]) {
        expect(text).toContain(words);
        expect(html).toContain(words);
      }
    }
    expect([html.match(/Hej!/g), text.match(/Hej!/g)]).toEqual([['Hej!'], ['Hej!']]);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<h2/g)).toHaveLength(3);
    expect(text.indexOf('Kallelse')).toBeLessThan(text.indexOf('Gruppen'));
  });

  it('given two that say the same word for word, then it is said once', () => {
    expect(bundleOf([notice, reminder, { ...reminder, preview: 'En gång till' }]).subject).toBe(
      'Kallelse: Rådet (och 1 till)',
    );
    expect(bundleOf([notice, { ...notice }])).toBe(notice);
  });

  it('given the same words with another link, then they are two matters', () => {
    const other = { ...reminder, button: { label: 'Öppna', url: 'https://samsyn.example/l/other' } };

    expect(bundleOf([reminder, other]).sections).toHaveLength(2);
  });

  it('given one, then it is as it would have been alone', () => {
    expect(bundleOf([notice])).toBe(notice);
    expect(() => bundleOf([])).toThrow(RangeError);
  });

  it('given a subject as long as one may be, then how many follow is not cut off', () => {
    const { subject } = writeBundle([matter('ö'.repeat(400)), notice]);

    expect(subject).toMatch(/ö… \(och 1 till\)$/);
    expect([...subject].length).toBeLessThanOrEqual(200);
  });

  it('given a link in a later matter that is no web address, then nothing is written', () => {
    const broken = { ...reminder, button: { label: 'Öppna', url: 'javascript:alert(1)' } };

    expect(() => writeBundle([notice, broken])).toThrow(RangeError);
  });
});
