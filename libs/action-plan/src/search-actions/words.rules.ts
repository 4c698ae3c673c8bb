/** A word where it stands in a text. */
export interface WrittenWord {
  /** As it is compared: see {@link folded}. */
  readonly word: string;
  /** As it is spoken: in small letters, with its accents. */
  readonly spoken: string;
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** Longer ones are no words that anybody looks for. */
const LONGEST = 64;

/** The words of a text, in their order: runs of letters and digits, so that a hyphen or a slash parts two. */
export function wordsIn(text: string): WrittenWord[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: written, index }) => {
    if (written.length > LONGEST) return [];
    const spoken = written.toLowerCase();
    return [{ word: folded(spoken), spoken, from: index, to: index + written.length }];
  });
}

/** A word without what people leave out when they look for it: "Anhörigstöd" is `anhorigstod`. */
function folded(spoken: string): string {
  return spoken.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('æ', 'ae');
}
