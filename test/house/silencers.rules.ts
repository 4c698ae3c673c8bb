/** What would hide a fault instead of mending it, or promise work in a comment. */
const SILENCERS: [RegExp, string][] = [
  [
    /(?:es|ox)lint-(?:disable|enable)/,
    'a rule is mended or changed for all in .oxlintrc.json, never silenced in a file',
  ],
  [/@ts-(?:ignore|expect-error|nocheck)/, 'a type is mended, never ignored'],
  [/\b(?:TODO|FIXME|XXX)\b/, 'work to come belongs in an issue, not in a comment'],
];

/** What a text silences or postpones, one sentence for each line that does. */
export function silencersIn(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const found = SILENCERS.find(([pattern]) => pattern.test(line));
    return found ? [`${path}:${index + 1}: ${found[1]}`] : [];
  });
}
