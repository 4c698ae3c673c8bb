import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './mail';
import { toMessage } from './mail-message.rules';
import { messageSource, sourceOf } from './message-source.rules';

const mail: Mail = {
  messageId: 'm.1@samsyn.example',
  from: { name: 'Exempelkommun', address: 'samverkan@exempelkommun.example' },
  replyTo: { name: 'Säkerhetschef "Å"', address: 'svar@exempelkommun.example' },
  to: { name: 'Räddningstjänsten; Exempel', address: 'kontakt@organisation.example' },
  subject: 'Kallelse: Rådsmöte 21 april 🛟',
  html: `<p>${'Hej å ä ö = 🛟 '.repeat(400)}</p>\n<p>slut</p>`,
  text: `.Hej\r\n\r\n${'Tid och plats å ä ö '.repeat(30)}\n.slut `,
};
const calendar = {
  method: 'REQUEST' as const,
  content: `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:${'möte '.repeat(40)}\r\nEND:VCALENDAR\r\n`,
  filename: 'kallelse.ics',
};

describe('the source of a message', () => {
  it.each<[string, Partial<Mail>]>([
    ['a mail with a calendar part', { calendar }],
    ['a mail without one', {}],
    ['a mail in plain ASCII', { subject: 'Notice', html: '<p>Hello</p>', text: 'Hello\n' }],
    ['a mail mostly of other letters', { text: 'ååå äää ööö 🛟🛟🛟'.repeat(50), html: '<p>🛟</p>' }],
    ['a mail with a line of 2,000 characters', { text: 'a'.repeat(2000) }],
  ])(
    'given %s, when it is put together, then it is what nodemailer would have written',
    async (_what, values) => {
      const node = new MailComposer(toMessage({ ...mail, ...values })).compile();
      const ours = sourceOf(node);
      const theirs = (await node.build()).toString();
      expect(ours.trimEnd()).toBe(theirs.trimEnd());
      expect(theirs.length).toBeGreaterThan(400);
    },
  );

  it('given a part that is a stream, when it is put together, then it is refused', () => {
    const message = {
      ...toMessage(mail),
      html: new MailComposer({ text: 'a' }).compile().createReadStream(),
    };
    expect(() => messageSource(message)).toThrow(TypeError);
  });
});
