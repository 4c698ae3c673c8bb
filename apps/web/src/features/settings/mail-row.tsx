import { useTexts } from '../../lib/use-texts';
import { DaysBox } from './days-box';
import type { DraftMail } from './timing-draft.rules';

export interface MailRowProps {
  readonly mail: DraftMail;
  /** Its place among those of its kind, where there are several: heard, so that one is told from another. */
  readonly number?: number | undefined;
  readonly onChange: (change: Partial<Omit<DraftMail, 'id' | 'kind'>>) => void;
}

/** One mail of the timing: whether it leaves, and when, as a sentence with gaps. */
export function MailRow({ mail, number, onChange }: MailRowProps) {
  const t = useTexts('app-timing');
  const name = t(`mail.${mail.kind}`);
  const heard = number ? `${name} ${number}` : name;
  const isChase = mail.kind === 'chase';
  return (
    <div className="sa-timing__row">
      <label className="sa-choice sa-timing__name">
        <input
          type="checkbox"
          aria-label={heard}
          checked={mail.isOn}
          onChange={({ target }) => onChange({ isOn: target.checked })}
        />
        {name}
      </label>
      {mail.isOn ? (
        <span className="sa-timing__when">
          <DaysBox
            label={t('form.count', { mail: heard })}
            days={mail.days}
            takes={t('form.incomplete')}
            onChange={(days) => onChange({ days })}
          />
          {mail.kind === 'documents' ? (
            `${t('form.days')} ${t('form.beforeMeeting')}`
          ) : (
            <Choice
              label={t('form.unit', { mail: heard })}
              value={mail.unit}
              options={(['days', 'working-days'] as const).map((unit) => [unit, t(`form.${unit}`)])}
              onChange={(unit) => onChange({ unit })}
            />
          )}
          {isChase ? (
            <>
              <Choice
                label={t('form.side', { mail: heard })}
                value={mail.isAfter ? 'after' : 'before'}
                options={(['before', 'after'] as const).map((side) => [side, t(`form.${side}`)])}
                onChange={(side) => onChange({ isAfter: side === 'after' })}
              />
              <Choice
                label={t('form.who', { mail: heard })}
                value={mail.addressee}
                options={(['holder', 'deputy'] as const).map((who) => [who, t(`form.${who}`)])}
                onChange={(addressee) => onChange({ addressee })}
              />
            </>
          ) : null}
          {isChase || mail.kind === 'documents' ? null : t('form.beforeMeeting')}
        </span>
      ) : null}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** A choice inside a sentence, whose label is only heard. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <select
      className="ds-input sa-timing__choice"
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find(([each]) => each === target.value)?.[0];
        if (chosen) onChange(chosen);
      }}
    >
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  );
}
