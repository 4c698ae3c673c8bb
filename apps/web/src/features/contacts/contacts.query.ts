import { getContact, listAlikeContacts, listDirectory } from '@samsyn/contract';
import { call } from '../../lib/api';
import { askedByPage } from '../../lib/asked-by-page';
import { asked } from '../../lib/queries';

interface OneContact {
  readonly municipality: string;
  readonly organisationId: string;
  readonly contactId: string;
}

/** Organisations with their contacts, page by page. */
export function directoryOf(municipality: string, who: string | undefined) {
  const query = { who, limit: 30 };
  return askedByPage([listDirectory.name, municipality, query], (after, options) =>
    call(listDirectory, { municipality, query: { ...query, ...after } }, options),
  );
}

export const contactOf = ({ municipality, ...params }: OneContact) =>
  asked(getContact, { municipality, params: { ...params } });

/** What the directory tells of one contact: its organisation, its seats, and whether mail reaches it. */
export const listedContactOf = ({ municipality, contactId }: OneContact) =>
  asked(listDirectory, { municipality, query: { contactId, limit: 1 } });

export interface Alike {
  readonly organisationId: string;
  readonly email: string | undefined;
  readonly name: string | undefined;
  readonly except: string | undefined;
}

export const alikeOf = (municipality: string, query: Alike) =>
  asked(listAlikeContacts, { municipality, query });
