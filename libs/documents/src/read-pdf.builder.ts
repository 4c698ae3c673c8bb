import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of a PDF's structure: what it is, what it says, and what is below it. */
export interface Tag {
  readonly role: string;
  readonly text: string;
  /** The text in place of a drawing. */
  readonly alternative: string | undefined;
  readonly children: readonly Tag[];
}

/** A page as it is tagged, and as it is seen. */
export interface ReadPage {
  readonly root: Tag;
  /** All that is printed, also what the structure leaves out, such as running headers. */
  readonly printed: string;
  /** Where text ends to the right, as a part of the page's width. */
  readonly rightEdge: number;
}

/** What a screen reader, a search and a reader find in a PDF. */
export interface ReadPdf {
  readonly isTagged: boolean;
  readonly showsTitle: boolean;
  readonly info: Readonly<Record<string, unknown>>;
  readonly bookmarks: readonly string[];
  readonly pages: readonly ReadPage[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Reads a PDF as a program that helps somebody to read does. */
export async function readPdf(file: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++)
    pages.push(await readPage(await pdf.getPage(number)));
  const marks = await pdf.getMarkInfo();
  const preferences = await pdf.getViewerPreferences();
  const { info } = await pdf.getMetadata();
  const outline = await pdf.getOutline();
  await task.destroy();
  return {
    isTagged: marks?.Marked === true,
    showsTitle: JSON.stringify(preferences ?? {}).includes('"DisplayDocTitle":true'),
    info: { ...info },
    bookmarks: (outline ?? []).map(({ title }) => title),
    pages,
  };
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const { width } = page.getViewport({ scale: 1 });
  const texts = items.flatMap((item) => ('str' in item ? [item] : []));
  return {
    root: tagOf((await page.getStructTree()) as Node, textsById(items)),
    printed: texts.map(({ str }) => str).join(' '),
    rightEdge: Math.max(...texts.map((text) => Number(text.transform[4]) + text.width)) / width,
  };
}

function textsById(items: readonly object[]): Map<string, string> {
  const texts = new Map<string, string>();
  // a piece can hold others without an id of their own, such as one that says how a sign is read
  const open = [''];
  for (const item of items) {
    const current = open.at(-1) ?? '';
    if ('str' in item) texts.set(current, `${texts.get(current) ?? ''}${String(item.str)}`);
    else if ('type' in item && item.type === 'endMarkedContent') open.pop();
    else open.push('id' in item && typeof item.id === 'string' ? item.id : current);
  }
  texts.delete('');
  return texts;
}

function tagOf({ role = '', alt, id = '', children = [] }: Node, texts: ReadonlyMap<string, string>): Tag {
  const below = children.map((child) => tagOf(child, texts));
  const text = [texts.get(id) ?? '', ...below.map((each) => each.text)].join(' ');
  // a soft hyphen says that the word goes on in the next line
  return { role, alternative: alt, children: below, text: text.replace(/\u00ad\s*/g, '').trim() };
}

/** Every piece of a kind, in reading order. */
export function tagsOf({ pages }: ReadPdf, role: string): Tag[] {
  const within = (tag: Tag): Tag[] => [...(tag.role === role ? [tag] : []), ...tag.children.flatMap(within)];
  return pages.flatMap(({ root }) => within(root));
}
