import { strFromU8, unzipSync } from 'fflate';

/** A paragraph of a .docx, also one in a cell of a table. */
export interface ReadParagraph {
  readonly style: string;
  readonly text: string;
}

/** What a word processor finds in a .docx. */
export interface ReadDocx {
  /** Its parts as XML, by name. */
  readonly parts: Readonly<Record<string, string>>;
  /** In reading order, without the table of contents. */
  readonly paragraphs: readonly ReadParagraph[];
  readonly contents: readonly ReadParagraph[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a .docx without a word processor. */
export function readDocx(file: Buffer): ReadDocx {
  const unpacked = Object.entries(unzipSync(file)).filter(([name]) => /\.(xml|rels)$/.test(name));
  const parts = Object.fromEntries(unpacked.map(([name, bytes]) => [name, strFromU8(bytes)]));
  const document = parts['word/document.xml'] ?? '';
  const contents = /<w:sdt>.*?<\/w:sdt>/s;
  return {
    parts,
    paragraphs: paragraphsOf(document.replace(contents, '')),
    contents: paragraphsOf(contents.exec(document)?.[0] ?? ''),
  };
}

function paragraphsOf(xml: string): ReadParagraph[] {
  return Array.from(xml.matchAll(/<w:p[ >].*?<\/w:p>/gs), ([paragraph]) => ({
    style: /<w:pStyle w:val="(.*?)"/.exec(paragraph)?.[1] ?? '',
    text: Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(?:tab|br)\/>/gs), ([, text]) =>
      text === undefined ? ' ' : unescaped(text),
    ).join(''),
  }));
}

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
