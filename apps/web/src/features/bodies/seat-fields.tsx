import { type SeatDuty, seatDuties } from '@samsyn/contract';
import { useId } from 'react';
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
  const id = useId();
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
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor={id}>
          {t('form.duty')}
        </label>
        <select className="ds-input" id={id} name="duty" defaultValue={seat?.duty ?? 'member'}>
          {seatDuties.map((each) => (
            <option key={each} value={each}>
              {t(`duty.${each}`)}
            </option>
          ))}
        </select>
      </div>
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
