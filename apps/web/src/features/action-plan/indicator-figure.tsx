import type { CivilDate, IndicatorProgress } from '@samsyn/contract';
import { useLanguage } from '../../lib/use-texts';
import { amountWithUnit } from './amount.rules';
import { drawnReadings } from './figure.rules';
import { useSpokenCivilDay } from './use-action-words';

const [LEFT, RIGHT, TOP, GROUND] = [10, 350, 22, 116];

export interface IndicatorFigureProps {
  readonly indicator: IndicatorProgress;
  readonly today: CivilDate;
  /** What stands at the dashed line. */
  readonly goal: string;
}

/** Readings as points on a line, the last one filled, against the dashed line of the target. A picture of the table below it. */
export function IndicatorFigure({ indicator, today, goal }: IndicatorFigureProps) {
  const language = useLanguage();
  const spoken = useSpokenCivilDay();
  const { points, target } = drawnReadings(indicator, today);
  const places = points.map((point) => ({
    ...point,
    x: LEFT + point.along * (RIGHT - LEFT),
    y: GROUND - point.up * (GROUND - TOP),
  }));
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return null;
  const line = target === null ? null : GROUND - target * (GROUND - TOP);
  const isHigh = line !== null && Math.abs(last.y - line) < 16;
  return (
    <svg className="sa-figure" viewBox="0 0 360 140" aria-hidden="true" focusable="false">
      <line className="sa-figure__ground" x1="0" x2="360" y1={GROUND} y2={GROUND} />
      {line === null ? null : (
        <>
          <line className="sa-figure__target" x1="0" x2="360" y1={line} y2={line} />
          <text className="sa-figure__start" x="0" y={line - 6}>
            {goal}
          </text>
        </>
      )}
      <polyline className="sa-figure__line" points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {places.map(({ readOn, x, y }) => (
        <circle
          key={readOn}
          className="sa-figure__point"
          data-last={readOn === last.readOn || undefined}
          cx={x}
          cy={y}
          r={readOn === last.readOn ? 6 : 4.5}
        />
      ))}
      <text
        className={last.x > 250 ? 'sa-figure__end' : 'sa-figure__start'}
        data-last
        x={last.x > 250 ? last.x - 10 : last.x + 10}
        y={isHigh ? last.y + 20 : last.y - 8}
      >
        {amountWithUnit(last.value, indicator.unit, language)}
      </text>
      <text className="sa-figure__start" x="0" y={GROUND + 18}>
        {spoken.short(first.readOn)}
      </text>
      <text className="sa-figure__end" x="360" y={GROUND + 18}>
        {spoken.short(today)}
      </text>
    </svg>
  );
}
