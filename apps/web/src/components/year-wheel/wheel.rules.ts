import type { CalendarPeriodView, CivilDate, HalfYearView, ListedMeetingView } from '@samsyn/contract';

/** The rings of the wheel, outermost first. */
export const rings = ['council', 'working-group', 'shared'] as const;
export type Ring = (typeof rings)[number];

/** Something on a day of the year: a meeting of a body, or a duty that all share. */
export interface WheelMark {
  readonly key: string;
  readonly day: CivilDate;
  readonly ring: Ring;
  /** It has been, as far as is known, or is to come. */
  readonly state: 'done' | 'planned';
  /** A meeting's; a duty has words of its own. */
  readonly title: string;
  readonly meetingId?: string;
  /** Which half-year ends. */
  readonly half?: 1 | 2;
}

/** Days that are shown grey, both included, within the year. */
export interface WheelSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly name: string;
}

/** What a year holds, in date order. Cancelled meetings are none of it. */
export function marksOf(
  meetings: readonly Pick<ListedMeetingView, 'id' | 'bodyId' | 'date' | 'status' | 'title'>[],
  councils: ReadonlySet<string>,
  halves: readonly Pick<HalfYearView, 'half' | 'to'>[],
  today: CivilDate,
): WheelMark[] {
  const met = meetings
    .filter(({ status }) => status !== 'cancelled')
    .map(({ id, bodyId, date, status, title }): WheelMark => ({
      key: id,
      day: date,
      ring: councils.has(bodyId) ? 'council' : 'working-group',
      state: status === 'held' ? 'done' : 'planned',
      title,
      meetingId: id,
    }));
  const ends = halves.map(({ half, to }): WheelMark => ({
    key: `half ${half}`,
    day: to,
    ring: 'shared',
    state: to < today ? 'done' : 'planned',
    title: '',
    half,
  }));
  return [...met, ...ends].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/** A half-year in which the council has no meeting, or had none. */
export interface WheelGap {
  readonly half: 1 | 2;
  readonly isOver: boolean;
}

/** The half-years of a year in which the council has no meeting. */
export function gapsOf(
  halves: readonly Pick<HalfYearView, 'half' | 'state' | 'meetings' | 'waiver'>[],
): WheelGap[] {
  return halves
    .filter(({ meetings, waiver }) => !waiver && meetings.every(({ status }) => status === 'cancelled'))
    .map(({ half, state }) => ({ half, isOver: state === 'missed' }));
}

/** The breaks and quiet periods of a year; what runs over its end is cut there. */
export function spansOf(periods: readonly CalendarPeriodView[], year: number): WheelSpan[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return periods
    .filter(({ kind }) => kind !== 'day-off')
    .flatMap(({ name, when }) => {
      if (when.recurs === 'once') return [{ name, from: when.from as string, to: when.to as string }];
      const [from, to] = [`${year}-${when.from}`, `${year}-${when.to}`];
      if (from <= to) return [{ name, from, to }];
      return [
        { name, from, to: last },
        { name, from: first, to },
      ];
    })
    .filter(({ from, to }) => from <= last && to >= first)
    .map(({ name, from, to }) => ({
      name,
      from: (from < first ? first : from) as CivilDate,
      to: (to > last ? last : to) as CivilDate,
    }));
}

const DAY = 86_400_000;

/** Where a day begins on the wheel, in degrees clockwise from the top. */
export function angleOf(day: CivilDate): number {
  const year = Number(day.slice(0, 4));
  const [first, next] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return (360 * (Date.parse(day) - first)) / (next - first);
}

/** Where a day ends. */
export function endAngleOf(day: CivilDate): number {
  const year = Number(day.slice(0, 4));
  return angleOf(day) + (360 * DAY) / (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1));
}

/** A point of the wheel, in the units of its drawing. */
export function pointAt(angle: number, radius: number): { readonly x: number; readonly y: number } {
  const turned = ((angle - 90) * Math.PI) / 180;
  return { x: round(radius * Math.cos(turned)), y: round(radius * Math.sin(turned)) };
}

/** The outline of a sector between two angles and two radii, as an SVG path around the middle. */
export function sectorPath(from: number, to: number, inner: number, outer: number): string {
  const large = to - from > 180 ? 1 : 0;
  const [a, b, c, d] = [pointAt(from, outer), pointAt(to, outer), pointAt(to, inner), pointAt(from, inner)];
  return [
    `M${a.x} ${a.y}`,
    `A${outer} ${outer} 0 ${large} 1 ${b.x} ${b.y}`,
    `L${c.x} ${c.y}`,
    `A${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y}`,
    'Z',
  ].join('');
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
