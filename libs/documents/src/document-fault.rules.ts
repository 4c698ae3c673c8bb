import {
  type Block,
  DEEPEST_LEVEL,
  type DocumentContent,
  type DocumentSection,
  type Fact,
  type Table,
} from './document-content';
import type { DocumentError } from './document.errors';
import { isSelfContained, svgSize } from './svg-picture.rules';

/** How much is written at most, some 150 pages, so that writing is bounded in time. Lengths are in characters. */
export const DOCUMENT_LIMITS = {
  text: 400_000,
  heading: 300,
  blocks: 3_000,
  cells: 8_000,
  columns: 10,
  figures: 20,
  svg: 200_000,
} as const;

/** What stands in the way of writing a document: the first that is found, or `undefined`. */
export function documentFault(content: DocumentContent): DocumentError | undefined {
  return faultsOf(content).next().value ?? undefined;
}

type Faults = Generator<DocumentError, undefined>;

function* faultsOf(content: DocumentContent): Faults {
  if (isTooLarge(content)) yield { code: 'document.too-large', at: '' };
  yield* headingFaults(content.title, 'title');
  yield* headingFaults(content.publisher.name, 'publisher.name');
  yield* factsFaults(content.facts, 'facts');
  yield* sectionsFaults(content.sections, 'sections', 1);
}

function isTooLarge(content: DocumentContent): boolean {
  const blocks = content.sections.flatMap(blocksOf);
  const figures = blocks.filter(({ kind }) => kind === 'figure');
  const drawn = figures.reduce((total, figure) => total + lengthOf(figure), 0);
  return (
    blocks.length > DOCUMENT_LIMITS.blocks ||
    figures.length > DOCUMENT_LIMITS.figures ||
    blocks.reduce((total, block) => total + cellsOf(block), 0) > DOCUMENT_LIMITS.cells ||
    lengthOf(content) - drawn > DOCUMENT_LIMITS.text
  );
}

function blocksOf(section: DocumentSection): Block[] {
  return [...section.blocks, ...(section.sections ?? []).flatMap(blocksOf)];
}

function cellsOf(block: Block): number {
  if (block.kind === 'table') return block.columns.length * (block.rows.length + 1);
  return block.kind === 'figure' ? block.numbers.columns.length * (block.numbers.rows.length + 1) : 0;
}

function lengthOf(value: unknown): number {
  return JSON.stringify(value).length;
}

function* sectionsFaults(sections: readonly DocumentSection[], at: string, level: number): Faults {
  for (const [index, { heading, blocks, sections: below = [] }] of sections.entries()) {
    const here = `${at}.${index}`;
    if (level > DEEPEST_LEVEL) yield { code: 'document.too-deep', at: here };
    yield* headingFaults(heading, `${here}.heading`);
    for (const [place, block] of blocks.entries()) yield* blockFaults(block, `${here}.blocks.${place}`);
    yield* sectionsFaults(below, `${here}.sections`, level + 1);
  }
  return undefined;
}

function* blockFaults(block: Block, at: string): Faults {
  if (block.kind === 'facts') yield* factsFaults(block.facts, `${at}.facts`);
  if (block.kind === 'table' || block.kind === 'figure') yield* headingFaults(block.caption, `${at}.caption`);
  if (block.kind === 'table') yield* tableFaults(block, at);
  if (block.kind !== 'figure') return undefined;
  yield* missing(block.alternative, `${at}.alternative`);
  yield* tableFaults(block.numbers, `${at}.numbers`);
  if (block.svg.length > DOCUMENT_LIMITS.svg) yield { code: 'document.too-large', at: `${at}.svg` };
  if (!svgSize(block.svg) || !isSelfContained(block.svg))
    yield { code: 'document.unreadable-figure', at: `${at}.svg` };
  return undefined;
}

function* tableFaults({ columns, rows }: Pick<Table, 'columns' | 'rows'>, at: string): Faults {
  if (columns.length === 0) yield { code: 'document.incomplete', at: `${at}.columns` };
  if (columns.length > DOCUMENT_LIMITS.columns) yield { code: 'document.too-large', at: `${at}.columns` };
  for (const [index, { heading }] of columns.entries())
    yield* headingFaults(heading, `${at}.columns.${index}.heading`);
  for (const [index, row] of rows.entries())
    if (row.length !== columns.length) yield { code: 'document.incomplete', at: `${at}.rows.${index}` };
  return undefined;
}

function* factsFaults(facts: readonly Fact[], at: string): Faults {
  for (const [index, { name, value }] of facts.entries()) {
    yield* headingFaults(name, `${at}.${index}.name`);
    yield* missing(value, `${at}.${index}.value`);
  }
  return undefined;
}

function* headingFaults(text: string, at: string): Faults {
  yield* missing(text, at);
  if (text.length > DOCUMENT_LIMITS.heading) yield { code: 'document.too-large', at };
  return undefined;
}

function* missing(text: string, at: string): Faults {
  if (text.trim() === '') yield { code: 'document.incomplete', at };
  return undefined;
}
