import type { CivilDate, ContactLanguage } from '@samsyn/contract';

/**
 * A document as plain data, before anything of how it looks is decided. All texts are what people wrote or the product says,
 * never markup; a line break in one is a line break on paper. `writePdf` and `writeDocx` make the same words of it.
 */
export interface DocumentContent {
  readonly language: ContactLanguage;
  readonly title: string;
  readonly subtitle?: string;
  /** The municipality that stands behind it. Its colour is `#rrggbb`, one on which white can be read (`colourSchema`). */
  readonly publisher: { readonly name: string; readonly colour: string };
  /** The day it is of, which is told on its first page and in its properties. */
  readonly date: CivilDate;
  /** What is told below the title, such as the registry number and who decided. */
  readonly facts: readonly Fact[];
  /** Whether it has a table of contents; then its first section begins on a page of its own. */
  readonly hasContents: boolean;
  readonly sections: readonly DocumentSection[];
}

/** A heading with what stands below it. Its level is its depth, at most {@link DEEPEST_LEVEL}, so that none is skipped. */
export interface DocumentSection {
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly sections?: readonly DocumentSection[];
}

export const DEEPEST_LEVEL = 3;

export type Block = Paragraph | List | Facts | Notice | Table | Figure;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  readonly items: readonly string[];
}

/** Names with their values, such as who is responsible and the last day. */
export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What the reader must not miss, such as that this is not the adopted text. */
export interface Notice {
  readonly kind: 'notice';
  readonly text: string;
}

/** Rows have a cell for each column; an empty cell is an empty text. The header row is repeated on every page. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableColumn {
  readonly heading: string;
  /** Numbers are set flush right, with figures of one width. */
  readonly isNumber?: boolean;
}

/**
 * A drawing, for those who cannot see it a text in its place, and for everybody the numbers that it shows. The SVG names its size
 * in a `viewBox`, in pixels, draws by itself alone (no scripts, links, pictures) and writes in Inter.
 */
export interface Figure {
  readonly kind: 'figure';
  readonly caption: string;
  /** What is to be seen in it, in a sentence or two: "Antalet deltagare har ökat från 8 till 14." */
  readonly alternative: string;
  readonly svg: string;
  readonly numbers: Pick<Table, 'columns' | 'rows'>;
}
