/** What every dialog about mails is given. */
import type { MailInGroup } from './mailings.query';

export interface MailDialogProps extends MailInGroup {
  readonly onClose: () => void;
}
