import { annualReport } from '../annual-report.builder';
import type { Block, DocumentContent } from '../document-content';
import { hostileTexts } from '../hostile-texts.builder';
import { type ReadPdf, readPdf, tagsOf } from '../read-pdf.builder';
import { writePdf } from './write-pdf';

describe('a report as PDF', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await written(annualReport(30));
  });

  it('is tagged, in Swedish, and shows its title in place of its file name', () => {
    expect(pdf).toMatchObject({ isTagged: true, showsTitle: true });
    expect(pdf.info).toMatchObject({
      Language: 'sv-SE',
      Title: 'Årsrapport 2027: handlingsplan mot våldsbejakande extremism',
      Author: 'Exempelköpings kommun',
    });
  });

  it('leads by bookmarks and contents to headings, of which no level is skipped', () => {
    const [contents, ...headings] = tagsOf(pdf, 'H1').map(({ text }) => text);
    expect(contents).toBe('Innehåll');
    expect(headings.map(joined)).toEqual(pdf.bookmarks.map(joined));
    expect(tagsOf(pdf, 'TOCI')).toHaveLength(headings.length);
    expect(tagsOf(pdf, 'H2')).toHaveLength(30);
  });

  it('has tables with header cells', () => {
    const [first] = tagsOf(pdf, 'Table');
    expect(first && headersOf(first)).toEqual(['Mål', 'Genomförda', 'Alla']);
  });

  it('has a text in place of each drawing', () => {
    expect(tagsOf(pdf, 'Figure').map(({ alternative }) => alternative)).toEqual([
      'Liggande staplar: av 20 åtgärder för varje mål är 12, 15 och 9 genomförda.',
    ]);
  });

  it('says on each page which it is, and after the first of what', () => {
    expect(pdf.pages.map(({ printed }) => /Sida (\d+) av (\d+)/.exec(printed)?.slice(1).map(Number))).toEqual(
      pdf.pages.map((_, at) => [at + 1, pdf.pages.length]),
    );
    expect(pdf.pages[1]?.printed).toMatch(/^Årsrapport 2027.+Exempelköpings kommun/);
  });
});

describe('a PDF', () => {
  it('is the same, byte for byte, when the same is written', async () => {
    const [one, other] = [await writePdf(annualReport(3)), await writePdf(annualReport(3))];
    expect(one).toEqual(other);
  });

  it('speaks English when the document does', async () => {
    const pdf = await written(annualReport(3, { language: 'en' }));
    expect(pdf.info).toMatchObject({ Language: 'en-GB' });
    expect(pdf.pages[0]?.printed).toContain('Page 1 of');
  });

  it('shows what people wrote as they wrote it, whatever it would be as markup', async () => {
    const pdf = await written(documentOf(hostileTexts.map((text) => ({ kind: 'paragraph', text }))));
    const shown = tagsOf(pdf, 'P').map(({ text }) => joined(text));
    expect(hostileTexts.filter((text) => !shown.includes(joined(text)))).toEqual([]);
  });

  it('sets what is read from right to left, and drawn signs, with fonts of its own', async () => {
    const words = ['محمد', 'علي', '🙂', '👍🏽', '1️⃣'];
    const pdf = await written(documentOf([{ kind: 'paragraph', text: words.join(' ') }]));
    // one by one: a reader of PDF finds them in the order in which they are drawn
    expect(words.filter((word) => !pdf.pages[0]?.printed.includes(word))).toEqual([]);
  });

  it('repeats the header of a table on each page that it goes on to', async () => {
    const rows = Array.from({ length: 80 }, (_, at) => [`Åtgärd ${at}`, 'Skolan']);
    const columns = [{ heading: 'Vad' }, { heading: 'Vem' }];
    const { pages } = await written(documentOf([{ kind: 'table', caption: 'Lång', columns, rows }]));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter(({ printed }) => !/Vad.+Vem/.test(printed))).toEqual([]);
  });

  it('keeps long words, codes and wide tables on the page', async () => {
    const words = [
      'Realisationsvinstbeskattningsfrågeställningen',
      'x'.repeat(500),
      `https://exempel.example/${'en-lang-adress/'.repeat(20)}`,
      `${'a1'.repeat(60)}@exempel.example`,
    ];
    const columns = Array.from({ length: 10 }, (_, at) => ({ heading: `Sammanträdesprotokoll${at}` }));
    const pdf = await written(
      documentOf([
        ...words.map((text): Block => ({ kind: 'paragraph', text })),
        { kind: 'facts', facts: words.map((text) => ({ name: text.slice(0, 100), value: text })) },
        { kind: 'table', caption: 'Bred', columns, rows: [columns.map((_, at) => words[at % 4] ?? '')] },
      ]),
    );
    expect(Math.max(...pdf.pages.map(({ rightEdge }) => rightEdge * 210))).toBeLessThan(210 - 22);
  });
});

function headersOf(table: ReturnType<typeof tagsOf>[number]): string[] {
  return [...(table.role === 'TH' ? [table.text] : []), ...table.children.flatMap(headersOf)];
}

function documentOf(blocks: readonly Block[]): DocumentContent {
  return annualReport(0, { hasContents: false, sections: [{ heading: 'Rubrik', blocks }] });
}

async function written(content: DocumentContent): Promise<ReadPdf> {
  const result = await writePdf(content);
  if (!result.ok) throw new Error(`${result.error.code} at ${result.error.at}`);
  return readPdf(result.value);
}

/** Without what a line break leaves in a text. */
function joined(text: string): string {
  return text.replace(/[\s\u00ad\u200b]/gu, '');
}
