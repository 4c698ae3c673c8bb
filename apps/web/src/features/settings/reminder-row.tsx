import { actionTimingUnits } from '@samsyn/contract';
import { useTexts } from '../../lib/use-texts';
import { type DraftReminder, isWithinReach, reachOf, type ReminderChange } from './action-timing-draft.rules';
import { DaysBox } from './days-box';
import { Choice } from './mail-row';

export interface ReminderRowProps {
  readonly reminder: DraftReminder;
  /** What it is called. */
  readonly name: string;
  /** Its place among those of its name, where there are several: heard, so that one is told from another. */
  readonly number?: number | undefined;
  readonly onChange: (change: ReminderChange) => void;
}

/** One reminder of actions: whether it leaves, and when, as a sentence with gaps. */
export function ReminderRow({ reminder, name, number, onChange }: ReminderRowProps) {
  const t = useTexts('app-timing');
  const { kind, isOn, count, unit } = reminder;
  const heard = number ? `${name} ${number}` : name;
  return (
    <div className="sa-timing__row">
      <label className="sa-choice sa-timing__name">
        <input
          type="checkbox"
          aria-label={heard}
          checked={isOn}
          onChange={({ target }) => onChange({ isOn: target.checked })}
        />
        {name}
      </label>
      {isOn && kind !== 'due-today' ? (
        <span className="sa-timing__when">
          <DaysBox
            label={t('form.count', { mail: heard })}
            days={count}
            takes={t('actions.form.wrong', { ...reachOf(kind) })}
            isWrong={!isWithinReach(reminder)}
            onChange={(days) => onChange({ count: days })}
          />
          <Choice
            label={t('form.unit', { mail: heard })}
            value={unit}
            options={actionTimingUnits.map((each) => [each, t(`actions.form.${each}`)])}
            onChange={(chosen) => onChange({ unit: chosen })}
          />
          {t(`actions.form.${kind}`)}
        </span>
      ) : null}
    </div>
  );
}
