import { mailHtml, mailText, type MailContent } from '@samsyn/ui';
import fc from 'fast-check';
import { MailTemplates } from './mail-template';

interface Personal extends Record<string, string | undefined> {
  name: string;
  organisation?: string;
  replyUrl: string;
}

const compose =
  (shared: string) =>
  ({ name, organisation, replyUrl }: Personal): MailContent => ({
    language: 'sv',
    sender: shared,
    subject: `Till ${name}: ${shared}`,
    preview: `${name} ${shared}`,
    heading: shared,
    paragraphs: [`Hej ${name}! ${name}, ${shared}`],
    facts: organisation === undefined ? [] : [{ label: 'Organisation', value: organisation }],
    details: [],
    button: { label: 'Svara', url: replyUrl },
    footer: {
      why: shared,
      questions: shared,
      wrongPerson: { label: 'Fel person?', url: replyUrl },
      privacy: { label: 'Personuppgifter', url: 'https://samsyn.example/personuppgifter' },
    },
  });

const replyUrl = 'https://samsyn.example/l/a?x=1&y=2';

describe('MailTemplates', () => {
  it('given the same key twice, then the content is composed once and each recipient gets their own', () => {
    const templates = new MailTemplates();
    const composed = jest.fn(compose('Rådet'));
    const first = templates.write('k', { name: 'Ett', replyUrl }, composed);
    const second = templates.write('k', { name: 'Två', replyUrl }, composed);
    expect(composed).toHaveBeenCalledTimes(1);
    expect([first.subject, second.subject]).toEqual(['Till Ett: Rådet', 'Till Två: Rådet']);
    expect(second.html + second.text).not.toContain('Ett');
  });

  it('given another key or another set of values, then it is composed again', () => {
    const templates = new MailTemplates();
    const composed = jest.fn(compose('Rådet'));
    templates.write('k', { name: 'Ett', replyUrl }, composed);
    templates.write('k2', { name: 'Ett', replyUrl }, composed);
    const { text } = templates.write('k', { name: 'Ett', organisation: 'SBFF', replyUrl }, composed);
    expect(composed).toHaveBeenCalledTimes(3);
    expect(text).toContain('Organisation: SBFF');
  });

  it('escapes in HTML, leaves text as it is, and keeps the subject on one line', () => {
    const name = '<b>"A" & \'B\'</b>\r\nBcc: x@y.example';
    const mail = new MailTemplates().write('k', { name, replyUrl }, compose('Rådet'));
    expect(mail.subject).toBe('Till <b>"A" & \'B\'</b> Bcc: x@y.example: Rådet');
    expect(mail.html).toContain('&lt;b&gt;&quot;A&quot; &amp; &#x27;B&#x27;&lt;/b&gt;');
    expect(mail.html).toContain('href="https://samsyn.example/l/a?x=1&amp;y=2"');
    expect(mail.text).toContain(`Hej ${name}!`);
  });

  it('given any text, then filling in gives what rendering directly gives', async () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('<', '&', '"', "'", '$&', 'x0x', 'q', '🛟'), fc.string()),
    });
    const templates = new MailTemplates();
    fc.assert(
      fc.property(text, text, (shared, name) => {
        const mail = templates.write(shared, { name, replyUrl }, compose(shared));
        const direct = compose(shared)({ name, replyUrl });
        // React writes a carriage return and a null character as they are; both ways must agree.
        expect(mail.html).toBe(mailHtml(direct));
        expect(mail.text).toBe(mailText(direct));
      }),
      { numRuns: 50 },
    );
  });

  it('given a value that looks like a mark seen in an earlier mail, then it stays text', () => {
    const templates = new MailTemplates();
    let mark = '';
    const spy = (personal: Personal) => {
      mark = personal.name;
      return compose('Rådet')(personal);
    };
    templates.write('k', { name: 'Ett', organisation: 'O', replyUrl }, spy);
    expect(mark).toMatch(/^q[0-9a-f]{32}x0x$/);
    const { html } = templates.write('k', { name: 'Två', organisation: mark, replyUrl }, spy);
    expect(html).toContain(mark);
  });

  it('given a compose that fails, then the next attempt is not served the failure', () => {
    const templates = new MailTemplates();
    const fails = () => {
      throw new RangeError('no');
    };
    expect(() => templates.write('k', { name: 'Ett', replyUrl }, fails)).toThrow('no');
    expect(templates.write('k', { name: 'Ett', replyUrl }, compose('Rådet'))).toBeDefined();
  });

  it.each(['javascript:alert(1)', 'https://a.example/"onclick="x', '/l/a', ''])(
    'refuses the link %j',
    (url) => {
      const write = () => new MailTemplates().write('k', { name: 'Ett', replyUrl: url }, compose('Rådet'));
      expect(write).toThrow(RangeError);
    },
  );
});
