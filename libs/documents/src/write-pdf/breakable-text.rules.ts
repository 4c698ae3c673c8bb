/** A longer run of letters and signs is no word that a dictionary could hyphenate. */
const LONGEST_WORD = 40;
const LONGEST_CODE = 20;
const PIECE = 4;
const ZERO_WIDTH_SPACE = '\u200b';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * A text that can be broken wherever it would run off the page: what no one can hyphenate may break anywhere. Words and web
 * addresses are left to the typesetter, which knows how they are broken.
 */
export function breakableText(text: string): string {
  return text.replace(/\S{20,}/gu, (run) => {
    if (/^(https?:\/\/|www\.)/.test(run)) return run;
    return run
      .split(/(?<=[-/])/)
      .map(brokenUp)
      .join('');
  });
}

function brokenUp(run: string): string {
  if (run.length <= (/^[\p{L}\p{P}]+$/u.test(run) ? LONGEST_WORD : LONGEST_CODE)) return run;
  return Array.from(graphemes.segment(run), ({ segment }, at) =>
    at > 0 && at % PIECE === 0 ? ZERO_WIDTH_SPACE + segment : segment,
  ).join('');
}
