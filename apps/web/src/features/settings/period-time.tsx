import { type CivilDate, civilDateOf } from '@samsyn/contract';
import { ChoiceList } from '../../components/choice-list';
import { DayField } from '../../components/day-field';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useTexts } from '../../lib/use-texts';
import type { PeriodDraft } from './period-draft.rules';
import { YearDayField } from './year-day-field';

export interface PeriodTimeProps {
  readonly draft: PeriodDraft;
  readonly onChange: (part: Partial<PeriodDraft>) => void;
}

/** When a period is: once, by dates, or every year, by days of the year. */
export function PeriodTime({ draft, onChange }: PeriodTimeProps) {
  const t = useTexts('app-calendar');
  const { timeZone } = useMembership();
  const { recurs, from, to, yearFrom, yearTo } = draft;
  const today = civilDateOf(productNow(), timeZone);
  // one that has begun can still be made longer
  const earliest = (from && from < today ? from : `${today.slice(0, 4)}-01-01`) as CivilDate;
  return (
    <>
      <ChoiceList
        name="recurs"
        legend={t('form.recurs')}
        options={(['once', 'yearly'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
        chosen={recurs}
        onChoose={(value) => onChange({ recurs: value === 'yearly' ? 'yearly' : 'once' })}
      />
      <div className="sa-period">
        {recurs === 'once' ? (
          <>
            <div className="sa-day">
              <DayField
                label={t('form.from')}
                value={from}
                earliest={earliest}
                onChange={(day) => onChange({ from: day })}
              />
            </div>
            <div className="sa-day">
              <DayField
                label={t('form.to')}
                value={to}
                earliest={from ?? earliest}
                onChange={(day) => onChange({ to: day })}
              />
            </div>
          </>
        ) : (
          <>
            <YearDayField
              label={t('form.from')}
              value={yearFrom}
              onChange={(day) => onChange({ yearFrom: day })}
            />
            <YearDayField label={t('form.to')} value={yearTo} onChange={(day) => onChange({ yearTo: day })} />
          </>
        )}
      </div>
    </>
  );
}
