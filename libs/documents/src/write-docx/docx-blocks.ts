import type { Paragraph, ParagraphChild, Table, TextRun } from 'docx' with { 'resolution-mode': 'import' };
import type { Lines, PrintedBlock, PrintedFact, PrintedFigure, PrintedTable } from '../printed-document';
import { FACT_INDENT, GROUND, HAIRLINE, TEXT_WIDTH } from './docx-styles';

/** The library, which is handed on because it is loaded when first used. */
export type Docx = typeof import('docx', { with: { 'resolution-mode': 'import' } });

/** How much more room some of the fonts need that stand in for ours. */
const WIDER_FONT = 1.3;

/** The parts of a document that a word processor knows: paragraphs with styles, lists and tables. */
export class DocxBlocks {
  private lists = 0;

  /**
   * @param accent the municipality's colour, `rrggbb`
   * @param pictures each drawing as PNG
   */
  constructor(
    private readonly docx: Docx,
    private readonly accent: string,
    private readonly pictures: ReadonlyMap<PrintedFigure, Uint8Array>,
  ) {}

  of(block: PrintedBlock, isOnNewPage: boolean): (Paragraph | Table)[] {
    const { Paragraph, HeadingLevel } = this.docx;
    switch (block.kind) {
      case 'heading': {
        const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
        return [
          new Paragraph({ heading: levels[block.level - 1], text: block.text, pageBreakBefore: isOnNewPage }),
        ];
      }
      case 'paragraph':
        return [new Paragraph({ children: this.lines(block.lines) })];
      case 'notice':
        return [this.notice(block.lines)];
      case 'list':
        return this.list(block.items, block.isOrdered);
      case 'facts':
        return this.facts(block.facts);
      case 'table':
        return this.table(block);
      case 'figure':
        return this.figure(block);
    }
  }

  facts(facts: readonly PrintedFact[]): Paragraph[] {
    const { Paragraph, TextRun, Tab } = this.docx;
    return facts.map(
      ({ name, value }, at) =>
        new Paragraph({
          style: 'Fact',
          keepNext: at < facts.length - 1,
          spacing: { after: at < facts.length - 1 ? 80 : 200 },
          tabStops: [{ type: 'left', position: FACT_INDENT }],
          children: [
            new TextRun({ style: 'FactName', text: name }),
            new TextRun({ children: [new Tab()] }),
            ...this.lines(value),
          ],
        }),
    );
  }

  private notice(lines: Lines): Paragraph {
    const edge = { style: 'single', color: this.accent, size: 20, space: 8 } as const;
    return new this.docx.Paragraph({
      style: 'Notice',
      border: { left: edge },
      shading: { type: 'clear', fill: GROUND },
      children: this.lines(lines),
    });
  }

  private list(items: readonly Lines[], isOrdered: boolean): Paragraph[] {
    const instance = ++this.lists;
    const reference = isOrdered ? 'ordered' : 'bullets';
    return items.map(
      (item) =>
        new this.docx.Paragraph({
          numbering: { reference, level: 0, instance },
          contextualSpacing: true,
          children: this.lines(item),
        }),
    );
  }

  private table(table: PrintedTable): (Paragraph | Table)[] {
    const { Table: DocxTable, TableRow, TableCell, Paragraph } = this.docx;
    // who opens it may have another font in Inter's place, which runs wider
    const whole = table.columns.reduce((total, { share }) => total + share, 0);
    const room = TEXT_WIDTH * Math.min(WIDER_FONT, 1 / whole);
    const widths = table.columns.map(({ share }) => Math.round(share * room));
    const cell = (at: number, children: ParagraphChild[], isHeader: boolean) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: 'dxa' },
        verticalAlign: isHeader ? 'bottom' : 'top',
        ...(isHeader ? { shading: { type: 'clear', fill: GROUND } } : {}),
        borders: {
          top: { style: 'nil' },
          left: { style: 'nil' },
          right: { style: 'nil' },
          bottom: { style: 'single', size: isHeader ? 8 : 4, color: isHeader ? this.accent : HAIRLINE },
        },
        children: [
          new Paragraph({
            style: 'Cell',
            alignment: table.columns[at]?.isNumber ? 'right' : 'left',
            children,
          }),
        ],
      });
    const header = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: table.columns.map(({ heading }, at) =>
        cell(at, [new this.docx.TextRun({ text: heading, bold: true })], true),
      ),
    });
    const rows = table.rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map((lines, at) => cell(at, this.lines(lines), false)),
        }),
    );
    return [
      this.caption(table),
      new DocxTable({
        rows: [header, ...rows],
        layout: 'fixed',
        width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
        columnWidths: widths,
        margins: { top: 90, bottom: 90, left: 110, right: 110 },
        tableLook: { firstRow: true, noHBand: true, noVBand: true },
      }),
      // a table that ends a document, or meets another, needs a paragraph after it
      new Paragraph({ style: 'Cell', children: [] }),
    ];
  }

  private figure(figure: PrintedFigure): Paragraph[] {
    const { Paragraph, ImageRun } = this.docx;
    const width = Math.min(figure.width, TEXT_WIDTH / 15);
    const picture = new ImageRun({
      type: 'png',
      data: this.pictures.get(figure) ?? new Uint8Array(),
      transformation: { width, height: (figure.height * width) / figure.width },
      altText: { name: figure.label, title: figure.label, description: figure.alternative },
    });
    return [this.caption(figure), new Paragraph({ children: [picture] })];
  }

  private caption({ label, caption }: { label: string; caption: string }): Paragraph {
    const { Paragraph, TextRun } = this.docx;
    return new Paragraph({
      style: 'Caption',
      children: [new TextRun({ style: 'Label', text: label }), new TextRun({ text: `  ${caption}` })],
    });
  }

  private lines(lines: Lines): TextRun[] {
    return lines.map((text, at) => new this.docx.TextRun({ text, break: at > 0 ? 1 : 0 }));
  }
}
