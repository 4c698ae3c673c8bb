import type { CSSProperties } from 'react';

/**
 * A dash or a hyphen may be broken after, so that unbreakable spaces alone keep neither a span of time together nor a
 * telephone number as it is shown, such as 08-555\u00a0010\u00a000.
 */
const kept = /(\d{1,2}[.:]\d{2}–\d{1,2}[.:]\d{2}|0\d{1,3}-\d{2,3}(?:\u00a0\d{2,3})+)/;

interface UnbrokenProps {
  readonly text: string;
  /** For mail, where there is no style sheet to rely on. */
  readonly style?: CSSProperties;
}

/** Text in which no line break parts a span of time, such as 13.00–15.00, or a telephone number. */
export function Unbroken({ text, style }: UnbrokenProps) {
  // Splitting on a captured group puts the spans at the odd places.
  return text.split(kept).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="sa-unbroken" style={style}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
