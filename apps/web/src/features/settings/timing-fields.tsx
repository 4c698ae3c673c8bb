import { useTexts } from '../../lib/use-texts';
import { DaysBox } from './days-box';
import { MailRow } from './mail-row';
import {
  type DraftMail,
  type TimingDraft,
  withAnotherChase,
  withLastDay,
  withMail,
} from './timing-draft.rules';

export interface TimingFieldsProps {
  readonly draft: TimingDraft;
  readonly onChange: (draft: TimingDraft) => void;
}

/** A body's timing to fill in: each mail in a sentence of its own, and the last days. */
export function TimingFields({ draft, onChange }: TimingFieldsProps) {
  const t = useTexts('app-timing');
  return (
    <div className="sa-dialog__side">
      <fieldset className="ds-fieldset sa-timing">
        <legend className="ds-label">{t('form.mails')}</legend>
        {draft.mails.map((mail) => (
          <MailRow
            key={mail.id}
            mail={mail}
            number={numberOf(mail, draft)}
            onChange={(change) => onChange(withMail(draft, mail.id, change))}
          />
        ))}
        <button
          className="ds-button sa-button--small"
          data-variant="tertiary"
          type="button"
          onClick={() => onChange(withAnotherChase(draft))}
        >
          {t('form.add')}
        </button>
      </fieldset>
      <fieldset className="ds-fieldset sa-timing">
        <legend className="ds-label">{t('form.lastDays')}</legend>
        <p className="sa-hint">{t('form.lastDaysText')}</p>
        {(['replyByDays', 'contributionsByDays'] as const).map((end) => (
          <div key={end} className="sa-timing__row">
            <span className="sa-timing__name">{t(`last.${end}`)}</span>
            <span className="sa-timing__when">
              <DaysBox
                label={t('form.count', { mail: t(`last.${end}`) })}
                days={draft.lastDays[end]}
                takes={t('form.incomplete')}
                onChange={(days) => onChange(withLastDay(draft, end, days))}
              />
              {t('form.days')} {t('form.beforeMeeting')}
            </span>
          </div>
        ))}
      </fieldset>
    </div>
  );
}

function numberOf({ id, kind }: DraftMail, { mails }: TimingDraft): number | undefined {
  const alike = mails.filter((mail) => mail.kind === kind);
  return alike.length > 1 ? alike.findIndex((mail) => mail.id === id) + 1 : undefined;
}
