import { type ContactLanguage, spokenDate, translate } from '@samsyn/contract';
import type { Block, DocumentContent, DocumentSection, Figure, Table, TableColumn } from './document-content';
import { columnShares } from './column-shares.rules';
import { type PictureSize, svgSize } from './svg-picture.rules';

const MOST_CONTENTS = 24;

/** A document in the order and with every word that it is written with, in whatever format: what makes the formats equal. */
export interface PrintedDocument {
  readonly language: ContactLanguage;
  readonly title: string;
  readonly subtitle: string;
  readonly publisher: DocumentContent['publisher'];
  readonly date: string;
  readonly spokenDate: string;
  readonly facts: readonly PrintedFact[];
  /** Down to which level headings stand in the table of contents; 0 for none. */
  readonly contentsDepth: number;
  /** The words that are the product's own. Page numbers are told as "{page} 2 {of} 9". */
  readonly words: { readonly contents: string; readonly page: string; readonly of: string };
  readonly blocks: readonly PrintedBlock[];
}

/** The lines of a text, of which only the first is sure to exist. */
export type Lines = readonly string[];

export interface PrintedFact {
  readonly name: string;
  readonly value: Lines;
}

export interface PrintedTable {
  readonly kind: 'table';
  /** "Tabell 2". */
  readonly label: string;
  readonly caption: string;
  /** With the part of the width that each has. */
  readonly columns: readonly (TableColumn & { readonly share: number })[];
  readonly rows: readonly (readonly Lines[])[];
}

export interface PrintedFigure extends PictureSize {
  readonly kind: 'figure';
  /** "Figur 1". */
  readonly label: string;
  readonly caption: string;
  readonly alternative: string;
  readonly svg: string;
}

export type PrintedBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'notice'; readonly lines: Lines }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Lines[] }
  | { readonly kind: 'facts'; readonly facts: readonly PrintedFact[] }
  | PrintedTable
  | PrintedFigure;

/** Lays out a document without faults (`documentFault`): sections become headings, tables and figures are numbered. */
export function printedDocument(content: DocumentContent): PrintedDocument {
  const { language, title, subtitle = '', publisher, date, facts, hasContents } = content;
  const text = translate(language, 'documents');
  const numbers = { table: 0, figure: 0 };
  const blocks = content.sections.flatMap((section) => ofSection(section, 1));

  return {
    language,
    title,
    subtitle,
    publisher,
    date,
    spokenDate: spokenDate(date, language),
    facts: facts.map(printedFact),
    contentsDepth: hasContents ? contentsDepth(blocks) : 0,
    words: { contents: text('contents'), page: text('page'), of: text('of') },
    blocks,
  };

  function ofSection(section: DocumentSection, level: number): PrintedBlock[] {
    const { heading, sections = [] } = section;
    return [
      { kind: 'heading', level, text: heading },
      ...section.blocks.flatMap(ofBlock),
      ...sections.flatMap((below) => ofSection(below, level + 1)),
    ];
  }

  function ofBlock(block: Block): PrintedBlock[] {
    switch (block.kind) {
      case 'paragraph':
      case 'notice':
        return paragraphsOf(block.text).map((lines) => ({ kind: block.kind, lines }));
      case 'list':
        return [{ ...block, items: block.items.filter((item) => item !== '').map(linesOf) }];
      case 'facts':
        return [{ kind: 'facts', facts: block.facts.map(printedFact) }];
      case 'table':
        return [ofTable(block)];
      case 'figure':
        return ofFigure(block);
    }
  }

  function ofFigure({ caption, alternative, svg, numbers: shown }: Figure): PrintedBlock[] {
    const number = ++numbers.figure;
    const size = svgSize(svg) ?? { width: 0, height: 0 };
    return [
      { kind: 'figure', label: text('figure', { number }), caption, alternative, svg, ...size },
      ofTable({ caption: text('numbers-of-figure', { number }), ...shown }),
    ];
  }

  function ofTable({ caption, columns, rows }: Omit<Table, 'kind'>): PrintedTable {
    const shares = columnShares(
      columns.map(({ heading }) => heading),
      rows,
    );
    return {
      kind: 'table',
      label: text('table', { number: ++numbers.table }),
      caption,
      columns: columns.map((column, at) => ({ ...column, share: shares[at] ?? 0 })),
      rows: rows.map((row) => row.map(linesOf)),
    };
  }
}

/** As deep as fits below the title, so that contents guide and are not a list to be read through; the first level always. */
function contentsDepth(blocks: readonly PrintedBlock[]): number {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  return levels.filter((level) => level <= 2).length > MOST_CONTENTS ? 1 : 2;
}

function printedFact({ name, value }: { name: string; value: string }): PrintedFact {
  return { name, value: linesOf(value) };
}

/** A blank line parts paragraphs. */
function paragraphsOf(text: string): Lines[] {
  return text
    .split(/\n{2,}/)
    .map(linesOf)
    .filter((lines) => lines.length > 0);
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
