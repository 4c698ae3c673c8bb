/** What fits beside each other on the width of a page, in the size that tables are set in. */
const CHARACTERS_OF_A_LINE = 88;
const ROOM_BETWEEN = 3;
/** A table with little in it is not drawn out over the page, nor left as a strip. */
const NARROWEST_TABLE = 0.5;
/** A cell up to this long, such as "30 september 2027", stays on one line. */
const LONGEST_UNBROKEN_CELL = 17;
/** A longer word is hyphenated rather than given more room. */
const LONGEST_UNBROKEN_WORD = 14;
const LONGEST_THAT_COUNTS = 120;

/**
 * What part of the text's width each column of a table gets, together at most 1. When everything fits on single lines, each
 * has what it needs; otherwise room for its longest words, and what is left by how much there is to read.
 */
export function columnShares(headings: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const columns = headings.map((heading, at) => [heading, ...rows.map((row) => row[at] ?? '')]);
  const onOneLine = columns.map((cells) => longest(cells) + ROOM_BETWEEN);
  if (sum(onOneLine) < CHARACTERS_OF_A_LINE) {
    return sharesOf(onOneLine, Math.max(NARROWEST_TABLE, sum(onOneLine) / CHARACTERS_OF_A_LINE));
  }
  const least = columns.map((cells) => leastWidth(cells) + ROOM_BETWEEN);
  const left = Math.max(0, CHARACTERS_OF_A_LINE - sum(least));
  // what fits on one line has no use for more
  const wanting = columns.map((cells) => (longest(cells) > LONGEST_UNBROKEN_CELL ? toRead(cells) : 0));
  const reading = sharesOf(sum(wanting) > 0 ? wanting : columns.map(toRead), left);
  return sharesOf(
    least.map((width, at) => width + (reading[at] ?? 0)),
    1,
  );
}

function sharesOf(weights: readonly number[], whole: number): number[] {
  return weights.map((weight) => (whole * weight) / sum(weights));
}

function leastWidth(cells: readonly string[]): number {
  const whole = longest(cells);
  const words = longest(cells.flatMap((cell) => cell.split(/[\s-]/)));
  return whole <= LONGEST_UNBROKEN_CELL ? whole : Math.min(words, LONGEST_UNBROKEN_WORD);
}

/** The length of a usual cell. A long text counts no more than some lines do: it has more lines instead. */
function toRead(cells: readonly string[]): number {
  return Math.min(sum(cells.map((cell) => cell.length)) / cells.length, LONGEST_THAT_COUNTS);
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
