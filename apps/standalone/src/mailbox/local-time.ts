import { civilDateOf, clockTimeOf, spokenTime } from '@samsyn/contract';

/** "2027-04-21 13.00": how tables show an instant, by the wall clock of a zone. */
export function localTime(instant: Date, timeZone: string): string {
  return `${civilDateOf(instant, timeZone)} ${spokenTime(clockTimeOf(instant, timeZone), 'sv')}`;
}
