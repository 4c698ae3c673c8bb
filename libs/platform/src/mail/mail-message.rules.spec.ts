import fc from 'fast-check';
import { headerText } from './header-text.rules';
import type { Mail } from './mail';
import { toMessage, UnsendableMailError } from './mail-message.rules';

const mail: Mail = {
  messageId: 'm.1@samsyn.example',
  from: { name: 'Samsyn', address: 'samsyn@nykvarn.example' },
  replyTo: { name: 'Exempel', address: 'svar@nykvarn.example' },
  to: { name: 'Exempel', address: 'kontakt@polisen.example' },
  subject: 'Kallelse',
  html: '<p>Hej</p>',
  text: 'Hej',
};

describe('headerText', () => {
  it('keeps quotes, semicolons and emoji, and turns line breaks into a space', () => {
    expect(headerText('Råd "A"; 🛟\r\nBcc: x@y.example', 200)).toBe('Råd "A"; 🛟 Bcc: x@y.example');
  });

  it('makes any row of spaces and breaks one space that can be searched for', () => {
    expect(headerText('Råd\u00A0för  \r\n\ttrygghet', 200)).toBe('Råd för trygghet');
  });

  it('leaves a text of exactly the longest length whole, and cuts a longer one without a space before the ellipsis', () => {
    expect(headerText('Råd för', 7)).toBe('Råd för');
    expect(headerText('Råd för trygghet', 9)).toBe('Råd för…');
  });

  it('removes direction overrides and marks half an emoji', () => {
    expect(headerText('a\u202Eb', 200)).toBe('ab');
    expect(headerText('a\uD83D', 200)).toBe('a\uFFFD');
  });

  it('cuts 10,000 characters to the limit without splitting an emoji', () => {
    const cut = headerText('🛟'.repeat(10_000), 200);
    expect([...cut]).toHaveLength(200);
    expect(cut.endsWith('🛟…')).toBe(true);
  });

  it('never returns a control character, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[\p{Cc}\u2028\u2029]/u.test(headerText(text, 50)),
      ),
    );
  });
});

describe('toMessage', () => {
  it('cleans names and subject and asks for no automatic replies', () => {
    const message = toMessage({ ...mail, subject: 'a\nb', to: { ...mail.to, name: 'c\rd' } });
    expect(message.subject).toBe('a b');
    expect(message.to.name).toBe('c d');
    expect(message.headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
    });
  });

  it.each([
    ['a recipient in disguise', { to: { name: '', address: 'a@b.example, c@d.example' } }, /^to is not/],
    ['a line break in the sender', { from: { name: '', address: 'a@b.example\n' } }, /^from is not/],
    [
      'no address to answer',
      { replyTo: { name: 'Exempel', address: '' } },
      /^replyTo is not a mail address$/,
    ],
    ['a line break in the Message-ID', { messageId: 'a@b.example\r\nX: y' }, /^messageId is not left@right$/],
    ['a line before the Message-ID', { messageId: 'X: y\r\na@b.example' }, /^messageId/],
    [
      'a calendar part whose METHOD differs',
      {
        calendar: {
          method: 'REQUEST' as const,
          content: 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n',
          filename: 'a.ics',
        },
      },
      /^the METHOD of the calendar part differs/,
    ],
  ])('refuses %s, and says what is wrong', (_what, change: Partial<Mail>, reason) => {
    const writing = () => toMessage({ ...mail, ...change });
    expect(writing).toThrow(UnsendableMailError);
    expect(writing).toThrow(reason);
  });

  it('is named in angle brackets, told of what kind it is, and lets nothing be fetched from disk or web', () => {
    expect(toMessage({ ...mail, kind: 'meetings.notice' })).toMatchObject({
      messageId: '<m.1@samsyn.example>',
      headers: { 'X-Samsyn-Kind': 'meetings.notice' },
      encoding: 'quoted-printable',
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  });

  it.each(['REQUEST', 'CANCEL'] as const)(
    'given a calendar that says %s, then mail programs act on it',
    (method) => {
      const content = `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\n`;
      const message = toMessage({ ...mail, calendar: { method, content, filename: 'a.ics' } });
      expect(message).toMatchObject({ icalEvent: { method, content, filename: 'a.ics' } });
      expect(message).not.toHaveProperty('attachments');
    },
  );

  it('given a calendar that is only published, then it is a file beside the text', () => {
    const content = 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\n';
    const message = toMessage({ ...mail, calendar: { method: 'PUBLISH', content, filename: 'a.ics' } });
    const contentType = 'text/calendar; charset=utf-8; method=PUBLISH';
    expect(message).toMatchObject({ attachments: [{ filename: 'a.ics', content, contentType }] });
    expect(message).not.toHaveProperty('icalEvent');
  });

  it.each([
    ['the subject', { subject: 'Möte om 900101-2385' }],
    ['the text', { text: 'Läget\n19900101\n2385' }],
    ['a name', { to: { ...mail.to, name: 'Exempel 900101+2385' } }],
  ])('given an identity number in %s, does not write the mail and does not repeat it', (_what, change) => {
    expect(() => toMessage({ ...mail, ...change })).toThrow(/^contains-identity-number$/);
  });

  it('given digits in a web address, writes the mail', () => {
    const text = 'Svara: https://samsyn.example/l/900101-2385/reply';
    expect(toMessage({ ...mail, text }).text).toBe(text);
    const local = text.replace('https:', 'http:');
    expect(toMessage({ ...mail, text: local }).text).toBe(local);
  });
});
