import { annualReport } from '../annual-report.builder';
import type { Block, DocumentContent } from '../document-content';
import { hostileTexts, mendedTexts } from '../hostile-texts.builder';
import { type ReadDocx, readDocx } from '../read-docx.builder';
import { readPdf, type Tag } from '../read-pdf.builder';
import { writePdf } from '../write-pdf/write-pdf';
import { writeDocx } from './write-docx';

describe('a report as .docx', () => {
  let docx: ReadDocx;
  beforeAll(async () => {
    docx = await written(annualReport(6));
  });

  it('has real headings, and contents that lead to them', () => {
    const headings = docx.paragraphs.filter(({ style }) => /^Heading\d$/.test(style));
    expect(headings.slice(0, 3)).toEqual([
      { style: 'Heading1', text: 'Sammanfattning' },
      { style: 'Heading1', text: expect.stringMatching(/^Mål 1\. /) as string },
      { style: 'Heading2', text: 'Lektion om källkritik i årskurs 8 1' },
    ]);
    expect(docx.contents.map(({ text }) => text.trim()).filter(Boolean)).toEqual(
      headings.map(({ text }) => text),
    );
    expect(docx.parts['word/document.xml']).toMatch(/TOC [^<]*\\o &quot;1-2&quot;/);
  });

  it('asks nothing when it is opened', () => {
    expect(docx.parts['word/document.xml']).not.toContain('w:dirty="true"');
    expect(docx.parts['word/settings.xml']).not.toContain('w:updateFields');
  });

  it('repeats the header row of each table, and breaks no row', () => {
    const tables = docx.parts['word/document.xml']?.split('<w:tbl>').slice(1) ?? [];
    expect(tables).toHaveLength(5);
    for (const table of tables) {
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(table.match(/<w:tr>/g)?.length ?? 0);
    }
  });

  it('has a text in place of each drawing', () => {
    expect(docx.parts['word/document.xml']).toMatch(
      /<wp:docPr [^>]*descr="Liggande staplar: av 20 åtgärder[^"]+"/,
    );
  });

  it('says whose it is, of which day and in which language', () => {
    const properties = docx.parts['docProps/core.xml'];
    expect(properties).toContain(
      '<dc:title>Årsrapport 2027: handlingsplan mot våldsbejakande extremism</dc:title>',
    );
    expect(properties).toContain('<dc:creator>Exempelköpings kommun</dc:creator>');
    expect(properties).toContain('<dc:language>sv-SE</dc:language>');
    expect(properties?.match(/2028-01-17T00:00:00Z/g)).toHaveLength(2);
    expect(docx.parts['word/styles.xml']).toContain('<w:lang w:val="sv-SE"/>');
  });

  it('numbers its pages and tells its title on all but the first', () => {
    const parts = Object.entries(docx.parts).filter(([name]) => /^word\/(header|footer)\d\.xml$/.test(name));
    const told = parts.map(([, xml]) => xml).join('');
    expect(told).toMatch(/Sida.*PAGE.*av.*NUMPAGES/s);
    expect(told).toContain('Årsrapport 2027');
    expect(docx.parts['word/document.xml']).toContain('<w:titlePg/>');
  });
});

describe('the formats', () => {
  it.each<[string, DocumentContent]>([
    ['a report', annualReport(6)],
    ['a report in English', annualReport(3, { language: 'en' })],
    ['hostile texts in every place', hostile()],
  ])('say the same words: %s', async (_, content) => {
    const docx = await written(content);
    const pdf = await writePdf(content);
    if (!pdf.ok) throw new Error(pdf.error.code);
    const { pages } = await readPdf(pdf.value);
    const inPdf = pages.flatMap(({ root }) => wordsOf(root));
    expect(joined(inPdf)).toBe(joined(docx.paragraphs.map(({ text }) => text)));
  });

  it.each([writePdf, writeDocx])('refuse the same: %p', async (write) => {
    expect(await write(annualReport(0, { title: '\u200b' }))).toEqual({
      ok: false,
      error: { code: 'document.incomplete', at: 'title' },
    });
  });
});

function hostile(): DocumentContent {
  const texts = [...hostileTexts, ...mendedTexts.map(([text]) => text)];
  const blocks: Block[] = [
    ...texts.map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'list', isOrdered: false, items: texts },
    { kind: 'facts', facts: texts.map((text) => ({ name: text, value: text })) },
    {
      kind: 'table',
      caption: 'Tabell',
      columns: texts.slice(0, 4).map((heading) => ({ heading })),
      rows: [texts.slice(-4)],
    },
    ...texts.map((text): Block => ({ kind: 'notice', text: `${text}\n${text}` })),
  ];
  const [title = '', subtitle = ''] = texts;
  const sections = texts.map((heading, at) => ({ heading, blocks: at === 0 ? blocks : [] }));
  return annualReport(0, { title, subtitle, hasContents: false, sections });
}

async function written(content: DocumentContent): Promise<ReadDocx> {
  const result = await writeDocx(content);
  if (!result.ok) throw new Error(`${result.error.code} at ${result.error.at}`);
  return readDocx(result.value);
}

/** The words of a PDF in reading order, without its contents, its drawings and the signs of its lists. */
function wordsOf(tag: Tag): string[] {
  if (tag.role === 'TOC' || tag.role === 'Figure' || (tag.role === 'Lbl' && /^(•|\d+\.)$/.test(tag.text)))
    return [];
  return tag.children.length > 0 ? tag.children.flatMap(wordsOf) : [tag.text];
}

/**
 * Without what a line break leaves in a text. Hyphens are told from those at the end of a line by a note (`ActualText`) that
 * this reader of PDF does not know.
 */
function joined(texts: readonly string[]): string {
  return texts.join('').replace(/[\s\u00ad\u200b-]/gu, '');
}
