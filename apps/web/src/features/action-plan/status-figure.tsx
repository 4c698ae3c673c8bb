import type { ActionsOnDay, CivilDate } from '@samsyn/contract';
import { useId } from 'react';
import { useLanguage } from '../../lib/use-texts';
import { highestOf, type Piece, pieces, stackOf } from './figure.rules';

const WIDTH = 360;
const GROUND = 132;
const FOOT = 156;
const HIGHEST = 104;
const BAR = 18;

export interface StatusFigureProps {
  readonly days: readonly CivilDate[];
  readonly counts: readonly ActionsOnDay[];
}

/** A year as columns of actions: filled is done, hatched ongoing, and outlined planned. A picture of the table below it. */
export function StatusFigure({ days, counts }: StatusFigureProps) {
  const language = useLanguage();
  const hatch = useHatch();
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const step = WIDTH / days.length;
  const highest = highestOf(counts);
  const unit = Math.min(20, HIGHEST / highest);
  // no room above the highest column but for its sum
  const ceiling = GROUND - highest * unit - 22;
  return (
    <svg
      className="sa-figure"
      viewBox={`0 ${ceiling} ${WIDTH} ${FOOT - ceiling}`}
      aria-hidden="true"
      focusable="false"
    >
      <Hatch id={hatch} />
      {days.map((day, at) => {
        const stack = stackOf(counts[at] ?? { planned: 0, ongoing: 0, done: 0, stopped: 0 });
        const left = at * step + (step - BAR) / 2;
        const top = stack.at(-1)?.to ?? 0;
        const isLast = at === days.length - 1;
        return (
          <g key={day} data-last={isLast || undefined}>
            {stack.map(({ piece, from, to }) => (
              <Block
                key={piece}
                piece={piece}
                hatch={hatch}
                x={left}
                y={GROUND - to * unit}
                height={(to - from) * unit}
              />
            ))}
            <text x={left + BAR / 2} y={GROUND - top * unit - 6}>
              {top}
            </text>
            <text x={left + BAR / 2} y={GROUND + 18}>
              {month.format(new Date(day)).replace('.', '').slice(0, 3)}
            </text>
          </g>
        );
      })}
      <line className="sa-figure__ground" x1="0" x2={WIDTH} y1={GROUND} y2={GROUND} />
    </svg>
  );
}

/** What the marks of the figure are called. */
export function StatusKey({ words }: { readonly words: (piece: Piece) => string }) {
  const hatch = useHatch();
  return (
    <ul className="sa-key">
      {pieces.map((piece) => (
        <li key={piece}>
          <svg className="sa-figure__key" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <Hatch id={hatch} />
            <Block piece={piece} hatch={hatch} x={1} y={1} height={18} />
          </svg>
          {words(piece)}
        </li>
      ))}
    </ul>
  );
}

interface BlockProps {
  readonly piece: Piece;
  readonly hatch: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

function Block({ piece, hatch, x, y, height }: BlockProps) {
  const inside = { x: x + 0.75, y: y + 0.75, width: BAR - 1.5, height: Math.max(1, height - 1.5) };
  return (
    <>
      <rect className="sa-figure__block" data-piece={piece} {...inside} />
      {piece === 'ongoing' ? <rect fill={`url(#${hatch})`} {...inside} /> : null}
    </>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line className="sa-figure__hatch" x1="0" x2="0" y1="0" y2="5" />
    </pattern>
  );
}

/** An id that an address inside the page can name. */
function useHatch(): string {
  return `hatch-${useId().replaceAll(/\W/g, '')}`;
}
