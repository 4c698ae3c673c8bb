import { remembered } from '../remembered';
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

const walls = remembered<{ date: CivilDate; time: ClockTime }>();

function wallAt(instant: Date, zone: string): { date: CivilDate; time: ClockTime } {
  return walls(`${instant.getTime()} ${zone}`, () => {
    const text = formatOf(zone).format(instant);
    // a date and a time by how they are written, so nothing is left to parse
    return { date: text.slice(0, 10) as CivilDate, time: text.slice(11) as ClockTime };
  });
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
