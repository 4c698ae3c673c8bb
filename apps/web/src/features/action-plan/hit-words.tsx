import type { ListedActionView } from '@samsyn/contract';

/** What was found of the words that were looked for, each hit marked. */
export function HitWords({ hit: { text, marked } }: { readonly hit: NonNullable<ListedActionView['hit']> }) {
  const parts = marked.map(([from, to], index) => ({
    before: text.slice(marked[index - 1]?.[1] ?? 0, from),
    found: text.slice(from, to),
  }));
  return (
    <>
      {parts.map(({ before, found }, index) => (
        <span key={marked[index]?.[0]}>
          {before}
          <mark>{found}</mark>
        </span>
      ))}
      {text.slice(marked.at(-1)?.[1] ?? 0)}
    </>
  );
}
