import { yearOf } from '../civil-date/civil-date.rules';
import { isoWeekOf } from '../civil-date/iso-week.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import type { ContactLanguage } from '../language/contact-language.schema';

// Only the words come from Intl; the order is ours, because Intl's commas vary between versions.
const formats: Readonly<Record<ContactLanguage, Intl.DateTimeFormat>> = {
  sv: new Intl.DateTimeFormat('sv-SE', { ...allParts(), timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { ...allParts(), timeZone: 'UTC' }),
};

/** "onsdag" · "Wednesday". */
export function spokenWeekday(date: CivilDate, language: ContactLanguage): string {
  return partsOf(date, language).weekday;
}

/**
 * "21 april" · "21 April": a day of a year that is understood.
 * @param today when given, another year than its is told: "7 januari 2027"
 */
export function spokenDay(date: CivilDate, language: ContactLanguage, today?: CivilDate): string {
  const { day, month, year } = partsOf(date, language);
  const isUnderstood = today === undefined || yearOf(today) === yearOf(date);
  return isUnderstood ? `${day} ${month}` : `${day} ${month} ${year}`;
}

/** "21 april 2027" · "21 April 2027". */
export function spokenDate(date: CivilDate, language: ContactLanguage): string {
  return `${spokenDay(date, language)} ${partsOf(date, language).year}`;
}

/** "onsdag 21 april" · "Wednesday 21 April"; for `today` see {@link spokenDay}. */
export function spokenWeekdayAndDay(date: CivilDate, language: ContactLanguage, today?: CivilDate): string {
  return `${spokenWeekday(date, language)} ${spokenDay(date, language, today)}`;
}

/** "onsdag 21 april 2027" · "Wednesday 21 April 2027": where the year is always told, as on what is kept on paper. */
export function spokenFullDate(date: CivilDate, language: ContactLanguage): string {
  return `${spokenWeekday(date, language)} ${spokenDate(date, language)}`;
}

/** "v. 16" · "week 16": the ISO week, without its year; never parted by a line break. */
export function spokenWeek(date: CivilDate, language: ContactLanguage): string {
  return `${language === 'sv' ? 'v.' : 'week'}\u00a0${isoWeekOf(date).week}`;
}

function allParts(): Intl.DateTimeFormatOptions {
  return { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
}

function partsOf(date: CivilDate, language: ContactLanguage) {
  const parts = formats[language].formatToParts(new Date(date));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') };
}
