import type { ListedActionView } from '@samsyn/contract';
import { wordsIn } from './words.rules';

/** How much of a text is shown, and how much of it stands before the first hit, in characters. */
const PIECE = 160;
const BEFORE = 50;

/** The piece of a text where the first of these words stands, with all of them in it marked; null where there is none. */
export function hitIn(text: string, words: ReadonlySet<string>): ListedActionView['hit'] {
  const line = text.replace(/\s+/g, ' ').trim();
  const written = wordsIn(line);
  const hits = written.filter(({ word }) => words.has(word));
  const first = hits[0];
  if (!first) return null;
  const from = first.from <= BEFORE ? 0 : beginningAfter(line, first.from - BEFORE, first.from);
  const to = line.length - from <= PIECE ? line.length : endBefore(line, from + PIECE, first.to);
  const opening = from === 0 ? '' : '… ';
  const shift = opening.length - from;
  return {
    text: `${opening}${line.slice(from, to)}${to === line.length ? '' : ' …'}`,
    marked: hits.filter((hit) => hit.to <= to).map((hit) => [hit.from + shift, hit.to + shift]),
  };
}

/** Where the next word begins, at the latest at the hit. */
function beginningAfter(line: string, at: number, hit: number): number {
  const space = line.indexOf(' ', at);
  return space === -1 || space + 1 > hit ? hit : space + 1;
}

/** Where the last whole word ends, at the earliest at the hit's end. */
function endBefore(line: string, at: number, hit: number): number {
  return Math.max(line.lastIndexOf(' ', at), hit);
}
