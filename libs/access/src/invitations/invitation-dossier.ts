import type { Municipality } from '../municipality/municipality.entity';
import type { StoredInvitation } from './invitation.repository';

/** Everything that decides which mails about an invitation leave, and what they say. */
export interface InvitationDossier {
  invitation: StoredInvitation;
  municipality: Pick<
    Municipality,
    'name' | 'timeZone' | 'contactRole' | 'contactPhone' | 'contactEmail' | 'colour'
  >;
  /** Where it is accepted. */
  url: string;
  /** Where people reach us. */
  publicUrl: string;
}
