import { civilDateOf, clockTimeOf, type ContactLanguage, spokenFullDate, spokenTime } from '@samsyn/contract';

/** The day and time of an instant on a municipality's wall, to be put into a sentence. */
export function spokenMoment(
  instant: Date,
  timeZone: string,
  language: ContactLanguage,
): { day: string; time: string } {
  return {
    day: spokenFullDate(civilDateOf(instant, timeZone), language),
    time: spokenTime(clockTimeOf(instant, timeZone), language),
  };
}
