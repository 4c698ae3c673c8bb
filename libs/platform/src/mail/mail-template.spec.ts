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
  it('given the same key twice, then the content is composed once and each recipient gets their own', async () => {
    const templates = new MailTemplates();
    const composed = jest.fn(compose('Rådet'));
    const first = await templates.write('k', { name: 'Ett', replyUrl }, composed);
    const second = await templates.write('k', { name: 'Två', replyUrl }, composed);
    expect(composed).toHaveBeenCalledTimes(1);
    expect([first.subject, second.subject]).toEqual(['Till Ett: Rådet', 'Till Två: Rådet']);
    expect(second.html + second.text).not.toContain('Ett');
  });

  it('given another key or another set of values, then it is composed again', async () => {
    const templates = new MailTemplates();
    const composed = jest.fn(compose('Rådet'));
    await templates.write('k', { name: 'Ett', replyUrl }, composed);
    await templates.write('k2', { name: 'Ett', replyUrl }, composed);
    const { text } = await templates.write('k', { name: 'Ett', organisation: 'SBFF', replyUrl }, composed);
    expect(composed).toHaveBeenCalledTimes(3);
    expect(text).toContain('Organisation: SBFF');
  });

  it('escapes in HTML, leaves text as it is, and keeps the subject on one line', async () => {
    const name = '<b>"A" & \'B\'</b>\r\nBcc: x@y.example';
    const mail = await new MailTemplates().write('k', { name, replyUrl }, compose('Rådet'));
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
    await fc.assert(
      fc.asyncProperty(text, text, async (shared, name) => {
        const mail = await templates.write(shared, { name, replyUrl }, compose(shared));
        const direct = compose(shared)({ name, replyUrl });
        // React writes a carriage return and a null character as they are; both ways must agree.
        expect(mail.html).toBe(await mailHtml(direct));
        expect(mail.text).toBe(mailText(direct));
      }),
      { numRuns: 50 },
    );
  });

  it('given a value that looks like a mark seen in an earlier mail, then it stays text', async () => {
    const templates = new MailTemplates();
    let mark = '';
    const spy = (personal: Personal) => {
      mark = personal.name;
      return compose('Rådet')(personal);
    };
    await templates.write('k', { name: 'Ett', organisation: 'O', replyUrl }, spy);
    expect(mark).toMatch(/^q[0-9a-f]{32}x0x$/);
    const { html } = await templates.write('k', { name: 'Två', organisation: mark, replyUrl }, spy);
    expect(html).toContain(mark);
  });

  it('given a compose that fails, then the next attempt is not served the failure', async () => {
    const templates = new MailTemplates();
    const fails = () => {
      throw new RangeError('no');
    };
    await expect(templates.write('k', { name: 'Ett', replyUrl }, fails)).rejects.toThrow('no');
    await expect(templates.write('k', { name: 'Ett', replyUrl }, compose('Rådet'))).resolves.toBeDefined();
  });

  it.each(['javascript:alert(1)', 'https://a.example/"onclick="x', '/l/a', ''])(
    'refuses the link %j',
    async (url) => {
      const write = new MailTemplates().write('k', { name: 'Ett', replyUrl: url }, compose('Rådet'));
      await expect(write).rejects.toThrow(RangeError);
    },
  );
});
