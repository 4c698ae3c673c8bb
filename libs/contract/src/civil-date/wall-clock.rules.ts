import type { CivilDate } from './civil-date.schema';
import type { ClockTime } from './clock-time.schema';

/** The day on the wall in `zone` at that instant. A day is never cut in UTC. */
export function civilDateOf(instant: Date, zone: string): CivilDate {
  return wallAt(instant, zone).date;
}

/** The time on the wall in `zone` at that instant; seconds are dropped. */
export function clockTimeOf(instant: Date, zone: string): ClockTime {
  return wallAt(instant, zone).time;
}

/** As many instants as are remembered. */
const MOST_WALLS = 5000;

/**
 * What a list shows is asked for again by everyone who reads it, and a look-up takes a tenth of the time. Begun anew when it is
 * full: a cache that forgets the oldest alone would be a thirtieth of what a browser fetches for the first screen.
 */
const walls = new Map<string, { date: CivilDate; time: ClockTime }>();

function wallAt(instant: Date, zone: string): { date: CivilDate; time: ClockTime } {
  const name = `${instant.getTime()} ${zone}`;
  let wall = walls.get(name);
  if (!wall) {
    const text = formatOf(zone).format(instant);
    // a date and a time by how they are written, so nothing is left to parse
    wall = { date: text.slice(0, 10) as CivilDate, time: text.slice(11) as ClockTime };
    if (walls.size >= MOST_WALLS) walls.clear();
    walls.set(name, wall);
  }
  return wall;
}

/** By zone, because making one takes longer than a thousand uses of it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes calendar and clock on the wall as 'YYYY-MM-DD HH:mm'; Temporal takes eight times as long. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const [numeric, padded] = ['numeric', '2-digit'] as const;
    const day = { year: numeric, month: padded, day: padded };
    const time = { hour: padded, minute: padded, hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...day, ...time });
    formats.set(zone, format);
  }
  return format;
}
