import { mailKindInWords } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { MailPreview } from '../../components/mail-preview';
import { mailedTo } from '../../components/mailed-to.rules';
import { TaskDialog } from '../../components/task-dialog';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { useSpokenInstant } from './mail-words';
import type { MailInGroup } from './mailings.query';

export interface MailPanelProps {
  readonly chosen: MailInGroup | undefined;
  /** Beside the list; otherwise it is opened over it. */
  readonly isWide: boolean;
  /** Somebody has asked for it. */
  readonly isOpen: boolean;
  readonly onChoose: (mailId: string) => void;
  readonly onClose: () => void;
}

/** The chosen mail as its recipient will get it. */
export function MailPanel({ chosen, isWide, isOpen, onChoose, onClose }: MailPanelProps) {
  const t = useTexts('app-mailings');
  const language = useLanguage();
  const spoken = useSpokenInstant();
  if (!chosen) {
    return isWide ? (
      <Card id="mail" heading={t('preview.title')}>
        <p className="sa-hint">{t('preview.pick')}</p>
      </Card>
    ) : null;
  }
  const { group, mail } = chosen;
  const heading = t('preview.heading', { who: mailedTo(mail) ?? t('nobody') });
  const when =
    mail.state === 'pending'
      ? t('preview.when', { kind: mailKindInWords(group.kind, language), ...spoken(group.dueAt) })
      : mailKindInWords(group.kind, language);
  const preview = <MailPreview mail={mail} others={group.mails} onChoose={onChoose} />;
  if (isWide)
    return (
      <div className="sa-beside">
        <Card id="mail" heading={heading}>
          <p className="sa-hint">{when}</p>
          {preview}
        </Card>
      </div>
    );
  return isOpen ? (
    <TaskDialog heading={heading} lead={when} onClose={onClose}>
      <div className="sa-dialog__body">{preview}</div>
    </TaskDialog>
  ) : null;
}
