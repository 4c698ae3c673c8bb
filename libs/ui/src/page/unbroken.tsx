import type { CSSProperties } from 'react';

/** A dash may be broken after, so that unbreakable spaces alone do not keep a span of time together. */
const timeSpan = /(\d{1,2}[.:]\d{2}–\d{1,2}[.:]\d{2})/;

interface UnbrokenProps {
  readonly text: string;
  /** For mail, where there is no style sheet to rely on. */
  readonly style?: CSSProperties;
}

/** Text in which no line break parts a span of time, such as 13.00–15.00. */
export function Unbroken({ text, style }: UnbrokenProps) {
  // Splitting on a captured group puts the spans at the odd places.
  return text.split(timeSpan).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="sa-unbroken" style={style}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
