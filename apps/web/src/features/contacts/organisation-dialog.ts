/** What every dialog about an organisation is given. */
import type { ListedOrganisationView } from '@samsyn/contract';

export interface OrganisationDialogProps {
  readonly organisation: ListedOrganisationView;
  readonly onClose: () => void;
}
