import { type CivilDate, isoWeekOf, spokenWeekdayAndDay } from '@samsyn/contract';
import { Link } from '@tanstack/react-router';
import { useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { Mark } from './mark';
import {
  angleOf,
  endAngleOf,
  pointAt,
  type Ring,
  sectorPath,
  type WheelMark,
  type WheelSpan,
} from './wheel.rules';

export interface YearWheelProps {
  readonly year: number;
  readonly today: CivilDate;
  readonly marks: readonly WheelMark[];
  readonly spans: readonly WheelSpan[];
  readonly gaps: readonly (1 | 2)[];
}

const radius: Readonly<Record<Ring, number>> = { council: 226, 'working-group': 174, shared: 122 };
const MONTHS = { inner: 262, outer: 300 };

/** When the council usually meets in a half-year, which is where it is missed: weeks 12–20 and 38–47, in degrees. */
const windows = { 1: [77, 137], 2: [257, 325] } as const;

/** The year as rings, January at the top: a picture of the list beside it, whose marks lead to the same places. */
export function YearWheel({ year, today, marks, spans, gaps }: YearWheelProps) {
  const t = useTexts('app-year');
  const language = useLanguage();
  const { slug } = useMembership();
  const isNow = today.startsWith(`${year}-`);
  return (
    <svg className="sa-wheel" viewBox="-310 -310 620 620" aria-hidden="true" focusable="false">
      {monthsOf(year, language).map(({ key, name, from, to }) => {
        const { x, y } = pointAt((from + to) / 2, (MONTHS.inner + MONTHS.outer) / 2);
        const isCurrent = isNow && today.startsWith(key);
        return (
          <g key={key}>
            <path
              className="sa-wheel__month"
              data-current={isCurrent || undefined}
              d={sectorPath(from + 0.4, to - 0.4, MONTHS.inner, MONTHS.outer)}
            />
            <text className="sa-wheel__name" x={x} y={y + 5}>
              {name}
            </text>
          </g>
        );
      })}
      {spans.map(({ from, to, name }) => (
        <path
          key={`${name} ${from}`}
          className="sa-wheel__break"
          d={sectorPath(angleOf(from), Math.min(endAngleOf(to), 359.99), 92, 256)}
        />
      ))}
      {Object.values(radius).map((ring) => (
        <circle key={ring} className="sa-wheel__ring" r={ring} />
      ))}
      {gaps.map((half) => (
        <path
          key={half}
          className="sa-wheel__gap"
          d={sectorPath(windows[half][0], windows[half][1], radius.council - 14, radius.council + 14)}
        />
      ))}
      {isNow ? <TodayLine angle={angleOf(today)} /> : null}
      {marks.map(({ key, day, ring, state, meetingId }) => {
        const { x, y } = pointAt((angleOf(day) + endAngleOf(day)) / 2, radius[ring]);
        const mark = (
          <g transform={`translate(${x} ${y})`}>
            <Mark ring={ring} state={state} />
          </g>
        );
        if (!meetingId) return <g key={key}>{mark}</g>;
        const to = {
          to: '/$municipality/moten/$meetingId',
          params: { municipality: slug, meetingId },
        } as const;
        return (
          <Link key={key} {...to} search={{}} tabIndex={-1}>
            {mark}
          </Link>
        );
      })}
      <text className="sa-wheel__year" y="4">
        {year}
      </text>
      {isNow ? (
        <>
          <text className="sa-wheel__today" y="30">
            {spokenWeekdayAndDay(today, language)}
          </text>
          <text className="sa-wheel__today" y="50">
            {t('wheel.week', { week: isoWeekOf(today).week })}
          </text>
        </>
      ) : null}
    </svg>
  );
}

function TodayLine({ angle }: { readonly angle: number }) {
  const [inner, outer] = [pointAt(angle, 96), pointAt(angle, MONTHS.outer)];
  return <line className="sa-wheel__line" x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />;
}

function monthsOf(year: number, language: string) {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const key = `${year}-${String(index + 1).padStart(2, '0')}`;
    const last = new Date(Date.UTC(year, index + 1, 0)).toISOString().slice(0, 10) as CivilDate;
    return {
      key,
      name: format.format(Date.UTC(year, index, 1)).replace('.', ''),
      from: angleOf(`${key}-01` as CivilDate),
      to: endAngleOf(last),
    };
  });
}
