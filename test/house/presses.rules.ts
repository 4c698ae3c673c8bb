const ADVICE =
  'text= finds prose that has the words as well, so press(page, words, within) of test/browser/press.ts is used, which ' +
  'presses only what can be pressed: docs/solutions/click-that-hit-prose.md';

/** By what a selector is pressed, up to where it asks for words that anything may have. */
const BY_WORDS = /\.(?:click|dblclick|tap)\(\s*(?<quote>['"`])(?:(?!\k<quote>)[^])*?\btext=/g;

/** What a text presses though it may be prose, one sentence for each place. */
export function loosePressesIn(path: string, text: string): string[] {
  return [...text.matchAll(BY_WORDS)].map(
    ({ index }) => `${path}:${text.slice(0, index).split('\n').length}: ${ADVICE}`,
  );
}
