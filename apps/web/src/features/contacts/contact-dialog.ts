/** What every dialog about a contact is given. */
import type { ContactView, ListedContactView } from '@samsyn/contract';

export interface ContactDialogProps {
  readonly contact: ContactView;
  readonly organisation: string;
  /** What the directory tells of it. */
  readonly listed: ListedContactView | undefined;
  readonly onClose: () => void;
}
