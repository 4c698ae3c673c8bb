/** Whether a font has a shape for a code point. One for each font that is at hand, the text's own first. */
export type Coverage = (codePoint: number) => boolean;

/** What stands for a character that no font at hand can show: it is seen that there was one. */
export const UNSHOWN = '□';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Characters without a shape: they would turn text round or hide in it. Joiners are kept: they shape emoji and Persian. */
const invisible = /(?!\u200c|\u200d|\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
const joiners = /^(\u200c|\u200d|\ufe0f)$/u;
const marks = /\p{M}/gu;

/**
 * A text as it can be written in every format: composed, without invisible characters, with single spaces, and with
 * {@link UNSHOWN} for what no font can show, as PDF/UA refuses a text with a gap. Line breaks are kept.
 */
export function printableText(text: string, fonts: readonly Coverage[]): string {
  return linesOf(text)
    .map((line) => (isShown(line, fonts.slice(0, 1)) ? line : clusterByCluster(line, fonts)))
    .join('\n');
}

function linesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/(?!\u00a0)\s+/gu, ' ')
        .replace(invisible, '')
        .trim(),
    );
}

function clusterByCluster(line: string, fonts: readonly Coverage[]): string {
  return Array.from(graphemes.segment(line), ({ segment }) => shown(segment, fonts)).join('');
}

/** A cluster is drawn by one font: what no single one has is tried without its marks. */
function shown(cluster: string, fonts: readonly Coverage[]): string {
  return [cluster, cluster.replace(marks, '')].find((each) => isShown(each, fonts)) ?? UNSHOWN;
}

function isShown(cluster: string, fonts: readonly Coverage[]): boolean {
  const characters = [...cluster].filter((each) => !joiners.test(each));
  return (
    characters.length > 0 &&
    fonts.some((covers) => characters.every((each) => covers(each.codePointAt(0) ?? 0)))
  );
}
