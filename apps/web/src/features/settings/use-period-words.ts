import {
  type CalendarPeriodView,
  type CivilDate,
  isoWeekOf,
  spokenDate,
  spokenDay,
  spokenWeek,
} from '@samsyn/contract';
import { useLanguage, useTexts } from '../../lib/use-texts';

/** No day of every year is told with its year, so any without 29 February will do. */
const ANY_YEAR = '2027';

/** Says when a period is: "1 mars – 5 mars 2027 (v. 9)", "1 juli – 31 juli varje år". */
export function usePeriodWords(): (when: CalendarPeriodView['when']) => string {
  const t = useTexts('app-calendar');
  const language = useLanguage();
  return (when) => {
    if (when.recurs === 'yearly') {
      const [from, to] = [when.from, when.to].map((day) =>
        spokenDay(`${ANY_YEAR}-${day}` as CivilDate, language),
      );
      return from === to
        ? t('when.yearlyDay', { day: from ?? '' })
        : t('when.yearly', { from: from ?? '', to: to ?? '' });
    }
    const { from, to } = when;
    if (from === to) return spokenDate(from, language);
    const isSameYear = from.slice(0, 4) === to.slice(0, 4);
    const first = isSameYear ? spokenDay(from, language) : spokenDate(from, language);
    const span = t('when.once', { from: first, to: spokenDate(to, language) });
    const [week, last] = [isoWeekOf(from), isoWeekOf(to)];
    const isOneWeek = week.year === last.year && week.week === last.week;
    return isOneWeek ? t('when.week', { span, week: spokenWeek(from, language) }) : span;
  };
}
