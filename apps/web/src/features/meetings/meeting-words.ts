/** How a meeting and its parts are spoken of on screens. */
import {
  civilDateOf,
  type ContactLanguage,
  type MeetingView,
  spokenDate,
  spokenTimeSpan,
  spokenWeek,
  spokenWeekday,
  spokenWeekdayAndDay,
  type Translate,
} from '@samsyn/contract';
import { productNow } from '../../lib/product-clock';

type Words = Translate<'app-meetings'>;

/** "onsdag 21 april 2027, v. 16". */
export function spokenMeetingDay(
  { date }: Pick<MeetingView, 'date'>,
  language: ContactLanguage,
  t: Words,
): string {
  return t('day', {
    weekday: spokenWeekday(date, language),
    date: spokenDate(date, language),
    week: spokenWeek(date, language),
  });
}

/** "onsdag 21 april kl. 13.00–15.00", with the year when that is not today's. */
export function spokenMeetingWhen(
  { date, start, end, timeZone }: Pick<MeetingView, 'date' | 'start' | 'end' | 'timeZone'>,
  language: ContactLanguage,
  t: Words,
): string {
  return t('whenShort', {
    day: spokenWeekdayAndDay(date, language, civilDateOf(productNow(), timeZone)),
    time: spokenTimeSpan(start, end, language),
  });
}

/** "2 tim 30 min". */
export function spokenDuration(minutes: number, t: Words): string {
  const values = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  if (values.hours === 0) return t('agenda.minutes', values);
  return t(values.minutes === 0 ? 'agenda.hours' : 'agenda.hoursAndMinutes', values);
}
