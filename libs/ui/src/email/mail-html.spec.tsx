import type { MailContent } from './mail-content';
import { mailHtml } from './mail-html';
import { mailText } from './mail-text';

const content: MailContent = {
  language: 'sv',
  sender: 'Nykvarns kommun',
  subject: 'Ämne',
  preview: 'Förhandstext',
  heading: 'Rubrik <1>',
  paragraphs: ['Hej & välkommen!'],
  facts: [
    { label: 'När', value: 'onsdag' },
    { label: 'Anslut', value: 'Teams', url: 'https://video.example/?a=1&b=2' },
  ],
  details: ['Efter fakta'],
  button: { label: 'Svara', url: 'https://samsyn.example/l/a' },
  note: 'Ingen inloggning behövs.',
  list: {
    heading: 'Dagordning',
    items: [{ text: '13.00 Öppnande' }, { text: '13.10 Din', emphasised: true }],
  },
  footer: {
    why: 'Därför.',
    questions: 'Frågor: Säkerhetschef.',
    wrongPerson: { label: 'Fel person?', url: 'https://samsyn.example/fel' },
    privacy: { label: 'Personuppgifter', url: 'https://samsyn.example/p' },
  },
};

describe('mailText', () => {
  it('says everything in reading order, links on lines of their own', () => {
    expect(mailText(content)).toBe(`Nykvarns kommun

Rubrik <1>

Hej & välkommen!

När: onsdag
Anslut: Teams, https://video.example/?a=1&b=2

Efter fakta

Svara:
https://samsyn.example/l/a

Ingen inloggning behövs.

Dagordning
- 13.00 Öppnande
* 13.10 Din

--
Därför.
Frågor: Säkerhetschef.
Fel person?
https://samsyn.example/fel
Personuppgifter:
https://samsyn.example/p
`);
  });

  it('leaves out what there is not', () => {
    const { button: _button, note: _note, list: _list, ...rest } = content;
    expect(mailText({ ...rest, facts: [], details: [] })).not.toMatch(/\n{3}|Svara|Dagordning/);
  });
});

describe('mailHtml', () => {
  it('escapes text, names the language and follows the reader’s light or dark setting', async () => {
    const html = await mailHtml(content);
    expect(html).toContain('Rubrik &lt;1&gt;');
    expect(html).toContain('Hej &amp; välkommen!');
    expect(html).toContain('href="https://video.example/?a=1&amp;b=2"');
    expect(html).toContain('lang="sv"');
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html).toContain('prefers-color-scheme: dark');
  });

  it('fetches nothing: no picture, no font, no style sheet, no script', async () => {
    expect(await mailHtml(content)).not.toMatch(/<img|<link|<script|<iframe|url\(|@import|@font-face|src=/i);
  });

  it('has one h1, facts as a table with row headings, and a button of at least 44 px', async () => {
    const html = await mailHtml(content);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<th scope="row"/g)).toHaveLength(2);
    // 24 px line, 12 px above and below, 2 px border.
    expect(html).toMatch(/<a[^>]*class="button"[^>]*line-height:24px[^>]*padding:12px 24px/);
  });

  it.each(['javascript:alert(1)', ' data:text/html,x', 'mailto:a@b.example'])(
    'refuses the link %s',
    async (url) => {
      await expect(mailHtml({ ...content, button: { label: 'x', url } })).rejects.toThrow(RangeError);
    },
  );
});
