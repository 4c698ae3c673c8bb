import type { CivilDate, YearPlanView } from '@samsyn/contract';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { dayState, weeksOf } from './year-months.rules';

export interface YearMonthsProps {
  readonly year: number;
  readonly calendar: YearPlanView['calendar'];
  /** Days that somebody meets on already, and those of the draft. */
  readonly standing: ReadonlySet<CivilDate>;
  readonly draft: ReadonlySet<CivilDate>;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** A year at a glance, with the numbers of its weeks: a picture of what the list beside it says. */
export function YearMonths({ year, calendar, standing, draft }: YearMonthsProps) {
  const t = useTexts('app-year');
  const language = useLanguage();
  const nameOf = (month: number) =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(year, month - 1, 1),
    );
  return (
    <>
      <div className="sa-months" aria-hidden="true">
        {months.map((month) => (
          <div key={month} className="sa-month">
            <p className="sa-month__name">{nameOf(month)}</p>
            <div className="sa-month__grid">
              {weeksOf(year, month).map(({ week, days }) => [
                <span key={`week ${week}`} className="sa-month__week">
                  {week}
                </span>,
                ...days.map((day, column) => (
                  <span
                    key={day ?? `${week} ${column}`}
                    className="sa-month__day"
                    data-state={day ? dayState(day, calendar) : undefined}
                    data-mark={day ? markOf(day) : undefined}
                  >
                    {day ? Number(day.slice(8)) : ''}
                  </span>
                )),
              ])}
            </div>
          </div>
        ))}
      </div>
      <ul className="sa-key">
        <li>
          <span className="sa-month__day" data-mark="draft" aria-hidden="true" /> {t('key.draft')}
        </li>
        <li>
          <span className="sa-month__day" data-mark="standing" aria-hidden="true" /> {t('key.standing')}
        </li>
        <li>
          <span className="sa-month__day" data-state="break" aria-hidden="true" /> {t('key.break')}
        </li>
        <li>
          <span className="sa-month__day" data-state="off" aria-hidden="true" /> {t('key.off')}
        </li>
      </ul>
    </>
  );

  function markOf(day: CivilDate) {
    if (draft.has(day)) return 'draft';
    return standing.has(day) ? 'standing' : undefined;
  }
}
