import { calendarWithInertLinks, withInertLinks } from './inert-links.rules';

const base = 'https://samsyn.example';

describe('links of a mail that is only looked at', () => {
  it.each([
    [`Svara: ${base}/l/abc_DEF-1.2~3`, `Svara: ${base}/l/preview`],
    [
      `<a href="${base}/l/abc/wrong-person">Fel person?</a>`,
      `<a href="${base}/l/preview/wrong-person">Fel person?</a>`,
    ],
    [`${base}/l/one\n${base}/l/two`, `${base}/l/preview\n${base}/l/preview`],
  ])('given %s, then it is %s', (text, inert) => {
    expect(withInertLinks(text, base)).toBe(inert);
  });

  it.each([
    `${base}/personuppgifter`,
    `${base}/lagar/om`,
    'https://samsynXexample/l/abc',
    'https://other.example/l/abc',
  ])('given %s, which is no personal link of ours, then it stays', (text) => {
    expect(withInertLinks(text, base)).toBe(text);
  });

  it('given a calendar line that is folded in the middle of a link, then nothing of the link is left', () => {
    const content = `URL:${base}/l/abc\r\n def\r\nDESCRIPTION:Svara: ${base}/\r\n\tl/abcdef\r\nEND:VEVENT`;
    expect(calendarWithInertLinks(content, base)).toBe(
      `URL:${base}/l/preview\r\nDESCRIPTION:Svara: ${base}/l/preview\r\nEND:VEVENT`,
    );
  });
});
