import { type CivilDate, civilDateOf } from '@samsyn/contract';
import { ChoiceList } from '../../components/choice-list';
import { DayPicker } from '../../components/day-picker';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useTexts } from '../../lib/use-texts';

/** From when something holds: now, or a day, which is undefined until it is chosen. */
export type When = { readonly isNow: true } | { readonly isNow: false; readonly day: CivilDate | undefined };

export interface WhenChoiceProps {
  readonly when: When;
  readonly onChange: (when: When) => void;
}

/** Now, or from a day on. */
export function WhenChoice({ when, onChange }: WhenChoiceProps) {
  const t = useTexts('app-bodies');
  const { timeZone } = useMembership();
  return (
    <>
      <ChoiceList
        name="when"
        legend={t('form.when')}
        options={(['now', 'later'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
        chosen={when.isNow ? 'now' : 'later'}
        onChoose={(value) => onChange(value === 'now' ? { isNow: true } : { isNow: false, day: undefined })}
      />
      {when.isNow ? null : (
        <DayPicker
          label={t('form.day')}
          value={when.day}
          earliest={civilDateOf(productNow(), timeZone)}
          onChange={(day) => onChange({ isNow: false, day })}
        />
      )}
    </>
  );
}

/** As the API is told it: nothing for now; undefined while no day has been chosen. */
export function fromOf(when: When): { readonly from?: CivilDate } | undefined {
  if (when.isNow) return {};
  return when.day && { from: when.day };
}
