import { type GroupedMailView, listMailGroups, type MailGroupView, type MailShow } from '@samsyn/contract';
import { call } from '../../lib/api';
import { askedByPage } from '../../lib/asked-by-page';
import { asked } from '../../lib/queries';
import type { MailingsSearch } from './mailings-search.rules';

/** So many groups come at a time: a month of a council and a working group. */
const PAGE = 40;

/** The mails that an address asks for, page by page. */
export function mailGroupsOf(municipality: string, search: MailingsSearch) {
  const show: MailShow = search.show ?? 'coming';
  const { state, body: bodyId, who, contact: contactId } = search;
  const query = { show, state, bodyId, who, contactId, limit: PAGE };
  return askedByPage([listMailGroups.name, municipality, query], (after, options) =>
    call(listMailGroups, { municipality, query: { ...query, ...after } }, options),
  );
}

/** Mail that needs somebody because it did not arrive. */
export const troubledOf = (municipality: string) =>
  asked(listMailGroups, { municipality, query: { show: 'troubled', limit: 200 } });

/** A mail with the group it belongs to. */
export interface MailInGroup {
  readonly group: MailGroupView;
  readonly mail: GroupedMailView;
}

/** The mail of an id among groups. */
export function mailIn(groups: readonly MailGroupView[], id: string | undefined): MailInGroup | undefined {
  for (const group of groups) {
    const mail = group.mails.find((each) => each.id === id);
    if (mail) return { group, mail };
  }
  return undefined;
}
