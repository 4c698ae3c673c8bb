/** Letters that are no other letter with a mark. */
const spelt: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  þ: 'th',
  Þ: 'Th',
  '–': '-',
  '—': '-',
  '’': "'",
};

/** The name of a file for programs that know ASCII alone: "Arsrapport.pdf" for "Årsrapport.pdf". */
export function plainNameOf(name: string): string {
  return name
    .replace(/[øØæÆßđĐłŁþÞ–—’]/g, (letter) => spelt[letter] ?? '_')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '_');
}
