import type { CivilDate } from '../civil-date/civil-date.schema';
import type { ClockTime } from '../civil-date/clock-time.schema';
import { civilDateOf, clockTimeOf } from '../civil-date/wall-clock.rules';
import type { ContactLanguage } from '../language/contact-language.schema';
import { spokenWeekdayAndDay } from './spoken-date.rules';

/** "13.00" · "13:00". */
export function spokenTime(time: ClockTime, language: ContactLanguage): string {
  return language === 'sv' ? time.replace(':', '.') : time;
}

/** "13.00–15.00" · "13:00–15:00", with an en dash. */
export function spokenTimeSpan(start: ClockTime, end: ClockTime, language: ContactLanguage): string {
  return `${spokenTime(start, language)}–${spokenTime(end, language)}`;
}

/**
 * "onsdag 21 april kl. 13.00–15.00" · "Wednesday 21 April, 13:00–15:00", as the wall in `zone` shows it; the space
 * after "kl." does not break. A meeting that ends on another day says that day too.
 * @param today another year than its is told: "onsdag 21 april 2027"
 */
export function spokenMeetingTime(
  startsAt: Date,
  endsAt: Date,
  zone: string,
  language: ContactLanguage,
  today: CivilDate,
): string {
  const [start, end] = [clockTimeOf(startsAt, zone), clockTimeOf(endsAt, zone)];
  const [firstDay, lastDay] = [civilDateOf(startsAt, zone), civilDateOf(endsAt, zone)];
  const day = spokenWeekdayAndDay(firstDay, language, today);
  const at = language === 'sv' ? ' kl.\u00a0' : ', ';
  if (firstDay === lastDay) return `${day}${at}${spokenTimeSpan(start, end, language)}`;
  const otherDay = spokenWeekdayAndDay(lastDay, language, today);
  return `${day}${at}${spokenTime(start, language)} – ${otherDay}${at}${spokenTime(end, language)}`;
}
