import type { Footer, Header, Paragraph, Table, TableOfContents } from 'docx' with {
  'resolution-mode': 'import',
};
import { ok, type Result } from '@samsyn/contract';
import type { DocumentContent } from '../document-content';
import type { DocumentError } from '../document.errors';
import { loadFonts } from '../fonts';
import { prepare } from '../prepare';
import type { PrintedDocument, PrintedFigure } from '../printed-document';
import { CORE_PROPERTIES, coreProperties } from './core-properties';
import { type Docx, DocxBlocks } from './docx-blocks';
import { docxStyles, HAIRLINE, TEXT_WIDTH } from './docx-styles';
import { pictureOf } from './figure-picture';

/**
 * Writes a document as .docx, with the words of its PDF: headings, lists, repeated table headers, texts in place of drawings,
 * language, and a table of contents that a word processor keeps up to date.
 */
export async function writeDocx(content: DocumentContent): Promise<Result<Buffer, DocumentError>> {
  const prepared = await prepare(content);
  if (!prepared.ok) return prepared;
  const printed = prepared.value;
  const docx = await import('docx');
  const accent = printed.publisher.colour.slice(1);
  const blocks = new DocxBlocks(docx, accent, await picturesOf(printed));
  const file = new docx.Document({
    styles: docxStyles(printed),
    numbering: { config: [level('bullets', 'bullet', '•'), level('ordered', 'decimal', '%1.')] },
    // left for the word processor, which alone knows its pages; said here, so that it does not ask whether it may
    pageNumbers: () => ({ bookmarks: new Map() }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: '210mm', height: '297mm' },
            margin: {
              top: '30mm',
              bottom: '27mm',
              left: '25mm',
              right: '25mm',
              header: '15mm',
              footer: '14mm',
            },
          },
        },
        headers: {
          default: runningHeader(docx, printed),
          first: new docx.Header({ children: [new docx.Paragraph('')] }),
        },
        footers: { default: runningFooter(docx, printed), first: runningFooter(docx, printed) },
        children: [
          ...opening(docx, printed, accent, blocks),
          ...printed.blocks.flatMap((block, at) => blocks.of(block, at === 0 && printed.contentsDepth > 0)),
        ],
      },
    ],
  });
  const properties = { path: CORE_PROPERTIES, data: coreProperties(printed) };
  return ok(await docx.Packer.toBuffer(file, undefined, [properties]));
}

async function picturesOf({ blocks }: PrintedDocument): Promise<Map<PrintedFigure, Uint8Array>> {
  const { files } = await loadFonts();
  const pictures = new Map<PrintedFigure, Uint8Array>();
  for (const block of blocks) if (block.kind === 'figure') pictures.set(block, await pictureOf(block, files));
  return pictures;
}

function opening(
  docx: Docx,
  { title, subtitle, publisher, spokenDate, facts, contentsDepth, words }: PrintedDocument,
  accent: string,
  blocks: DocxBlocks,
): (Paragraph | Table | TableOfContents)[] {
  const { Paragraph, HeadingLevel, TableOfContents: Contents } = docx;
  const edge = { style: 'single', color: accent, size: 24, space: 12 } as const;
  const contents = [
    new Paragraph({ style: 'ContentsHeading', text: words.contents }),
    new Contents(words.contents, {
      hyperlink: true,
      headingStyleRange: `1-${contentsDepth}`,
      tabLeader: 'none',
    }),
  ];
  return [
    new Paragraph({ style: 'Publisher', border: { top: edge }, text: publisher.name }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...(subtitle ? [new Paragraph({ style: 'Subtitle', text: subtitle })] : []),
    new Paragraph({ style: 'Dated', text: spokenDate }),
    ...blocks.facts(facts),
    ...(contentsDepth > 0 ? contents : []),
  ];
}

function runningHeader(docx: Docx, { title, publisher }: PrintedDocument): Header {
  const border = { bottom: { style: 'single', color: HAIRLINE, size: 4, space: 6 } } as const;
  return new docx.Header({ children: [running(docx, [title], [publisher.name], border)] });
}

function runningFooter(docx: Docx, { spokenDate, words }: PrintedDocument): Footer {
  const { PageNumber } = docx;
  const page = [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES];
  return new docx.Footer({ children: [running(docx, [spokenDate], page)] });
}

function running(docx: Docx, left: string[], right: string[], border = {}): Paragraph {
  const { Paragraph, TextRun, Tab } = docx;
  return new Paragraph({
    style: 'Running',
    border,
    tabStops: [{ type: 'right', position: TEXT_WIDTH }],
    children: [new TextRun({ children: left }), new TextRun({ children: [new Tab(), ...right] })],
  });
}

function level(reference: string, format: 'bullet' | 'decimal', text: string) {
  const paragraph = { indent: { left: 400, hanging: 300 }, spacing: { after: 80 } };
  return { reference, levels: [{ level: 0, format, text, style: { paragraph } }] };
}
