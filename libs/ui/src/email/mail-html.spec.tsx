import type { MailContent } from './mail-content';
import { mailHtml } from './mail-html';
import { mailText } from './mail-text';

const content: MailContent = {
  language: 'sv',
  sender: 'Nykvarns kommun',
  subject: 'Ämne',
  preview: 'Förhandstext',
  heading: 'Rubrik <1>',
  greeting: 'Hej & välkommen!',
  paragraphs: ['Du är kallad.'],
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

/** A mail that says two things, one of them with a list. */
const several: MailContent = {
  ...content,
  heading: 'Det här gäller dig',
  paragraphs: [],
  facts: [],
  details: [],
  sections: [
    { heading: 'Kallelse', paragraphs: ['Kom!'], facts: [], details: [], why: 'Du sitter i rådet.' },
    {
      heading: 'Handlingar & dagordning',
      paragraphs: [],
      facts: content.facts,
      details: [],
      button: { label: 'Öppna', url: 'https://samsyn.example/l/b' },
      ...(content.list ? { list: content.list } : {}),
      why: 'Du sitter i gruppen.',
    },
  ],
};

describe('mailText', () => {
  it('says everything in reading order, links on lines of their own', () => {
    expect(mailText(content)).toBe(`Nykvarns kommun

Rubrik <1>

Hej & välkommen! Du är kallad.

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

  it('sets one matter off from the last by a line under its heading, and tells why under each', () => {
    const { button: _button, note: _note, list: _list, ...rest } = several;
    expect(mailText(rest)).toContain(`Det här gäller dig

Hej & välkommen!

Kallelse
========

Kom!

Du sitter i rådet.

Handlingar & dagordning
=======================

När: onsdag
Anslut: Teams, https://video.example/?a=1&b=2

Öppna:
https://samsyn.example/l/b

Dagordning
- 13.00 Öppnande
* 13.10 Din

Du sitter i gruppen.

--
Därför.`);
  });

  it('leaves out what there is not', () => {
    const { button: _button, note: _note, list: _list, ...rest } = content;
    expect(mailText({ ...rest, facts: [], details: [] })).not.toMatch(/\n{3}|Svara|Dagordning/);
  });
});

describe('mailHtml', () => {
  it('given the municipality’s colour, then name, button and links have it, and otherwise the product’s green', () => {
    const own = mailHtml({ ...content, colour: '#1e3a8a' });
    const green = mailHtml(content);
    const coloured = (html: string, colour: string) => html.split(colour).length - 1;

    expect(coloured(own, '#14532d')).toBe(0);
    expect(coloured(own, '#1e3a8a')).toBe(coloured(green, '#14532d'));
    expect(coloured(green, '#14532d')).toBeGreaterThan(4);
  });

  it('escapes text, names the language and follows the reader’s light or dark setting', () => {
    const html = mailHtml(content);
    expect(html).toContain('Rubrik &lt;1&gt;');
    expect(html).toContain('Hej &amp; välkommen!');
    expect(html).toContain('href="https://video.example/?a=1&amp;b=2"');
    expect(html).toContain('lang="sv"');
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html).toContain('prefers-color-scheme: dark');
  });

  it('fetches nothing: no picture, no font, no style sheet, no script', () => {
    expect(mailHtml(content)).not.toMatch(/<img|<link|<script|<iframe|url\(|@import|@font-face|src=/i);
  });

  it('has one h1, facts as a table with row headings, and a button of at least 44 px', () => {
    const html = mailHtml(content);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<th scope="row"/g)).toHaveLength(2);
    // 24 px line, 12 px above and below, 2 px border.
    expect(html).toMatch(/<a[^>]*class="button"[^>]*line-height:24px[^>]*padding:12px 24px/);
  });

  it('has a heading below the first for each of several matters, and lists below those', () => {
    const html = mailHtml(several);
    const headings = [...html.matchAll(/<(h\d)[^>]*>([^<]*)</g)].map(([, level, text]) => `${level} ${text}`);
    expect(headings).toEqual([
      'h1 Det här gäller dig',
      'h2 Dagordning',
      'h2 Kallelse',
      'h2 Handlingar &amp; dagordning',
      'h3 Dagordning',
    ]);
  });

  it.each(['javascript:alert(1)', ' data:text/html,x', 'mailto:a@b.example'])(
    'refuses the link %s',
    (url) => {
      const button = { label: 'x', url };
      expect(() => mailHtml({ ...content, button })).toThrow(RangeError);
      const [section] = several.sections ?? [];
      const sections = section ? [{ ...section, button }] : [];
      expect(() => mailHtml({ ...several, sections })).toThrow(RangeError);
    },
  );
});
