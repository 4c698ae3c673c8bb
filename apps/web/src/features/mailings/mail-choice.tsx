import type { GroupedMailView } from '@samsyn/contract';
import { mailedTo } from '../../components/mailed-to.rules';
import { useTexts } from '../../lib/use-texts';

export interface MailChoiceProps {
  readonly mails: readonly GroupedMailView[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** To which of a group's recipients something is done: to all of them unless somebody is left out. */
export function MailChoice({ mails, chosen, onChange }: MailChoiceProps) {
  const t = useTexts('app-mailings');
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="ds-fieldset sa-choices">
      <legend className="ds-label">{t('dialog.which')}</legend>
      {mails.map((mail) => (
        <label key={mail.id} className="sa-choice">
          <input type="checkbox" checked={chosen.has(mail.id)} onChange={() => toggle(mail.id)} />
          {mailedTo(mail) ?? t('vacant', { seat: mail.seat?.organisation ?? t('nobody') })}
        </label>
      ))}
    </fieldset>
  );
}
