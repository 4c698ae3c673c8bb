import { type SeatDuty, seatDuties } from '@samsyn/contract';
import { PickField } from '../../components/pick-field';
import { TextBox } from '../../components/text-box';
import { textIn } from '../../lib/form-text.rules';
import { useTexts } from '../../lib/use-texts';

/** What is written of a seat. */
export interface WrittenSeat {
  readonly function: string;
  readonly duty: SeatDuty;
  readonly key: boolean;
}

/** The fields of a seat. */
export function SeatFields({ seat }: { readonly seat?: WrittenSeat }) {
  const t = useTexts('app-bodies');
  return (
    <>
      <TextBox
        name="function"
        label={t('form.function')}
        hint={t('form.functionHint')}
        value={seat?.function ?? ''}
        maxLength={200}
        isRequired
      />
      <PickField
        name="duty"
        label={t('form.duty')}
        value={seat?.duty ?? 'member'}
        options={seatDuties.map((each) => ({ value: each, label: t(`duty.${each}`) }))}
      />
      <div>
        <label className="sa-check">
          <input type="checkbox" name="key" defaultChecked={seat?.key ?? false} />
          {t('form.key')}
        </label>
        <p className="sa-hint">{t('keyText')}</p>
      </div>
    </>
  );
}

/** Reads what was written. */
export function seatIn(form: FormData): WrittenSeat {
  return {
    function: textIn(form, 'function'),
    duty: seatDuties.find((each) => each === textIn(form, 'duty')) ?? 'member',
    key: form.get('key') !== null,
  };
}
