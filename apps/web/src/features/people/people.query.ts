import {
  getAbsences,
  listContacts,
  listDirectory,
  listInvitations,
  listMembers,
  listOrganisations,
  listSessions,
} from '@samsyn/contract';
import { fetchAhead } from '../../lib/fetch-ahead';
import { asked, queryClient } from '../../lib/queries';

const all = { limit: 200 };

export const membersOf = (municipality: string) => asked(listMembers, { municipality, query: all });

export const invitationsOf = (municipality: string) => asked(listInvitations, { municipality, query: all });

export const organisationsOf = (municipality: string) =>
  asked(listOrganisations, { municipality, query: all });

export const contactsOf = (municipality: string, organisationId: string) =>
  asked(listContacts, { municipality, params: { organisationId }, query: all });

/** Whose contact it is and where. */
export const contactCardOf = (municipality: string, contactId: string) =>
  asked(listDirectory, { municipality, query: { contactId, limit: 1 } });

export const sessions = asked(listSessions, {});

export const absences = asked(getAbsences, {});

/** Asks for what the screen needs while its code is still on its way. */
export function prefetchPeople(municipality: string): void {
  fetchAhead(listMembers, { municipality, query: all });
  fetchAhead(listInvitations, { municipality, query: all });
}

/** The same for one's own profile. */
export function prefetchProfile(): void {
  void queryClient.prefetchQuery(sessions);
  void queryClient.prefetchQuery(absences);
}
