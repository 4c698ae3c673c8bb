import type { Matter } from '@samsyn/contract';
import type { OverviewDossier } from '../overview-dossier';

/** What is new to somebody since the list they had last, and when that was. */
export interface News {
  readonly since: Date;
  readonly isNew: (matter: Matter) => boolean;
}

/** What somebody was not told of on the list they had last; undefined for who has had none. */
export function newsFor(readerId: string, { history }: Pick<OverviewDossier, 'history'>): News | undefined {
  const last = history.findLast(
    ({ kind, state, recipient, told }) =>
      kind === 'overview.monday-list' && state === 'sent' && recipient.id === readerId && told?.matters,
  );
  if (!last) return undefined;
  const told = new Set(last.told?.matters);
  return { since: last.dueAt, isNew: (matter) => !told.has(matterKey(matter)) };
}

/** A matter stays the same from list to list, however long it has waited: what it is, and what it is about. */
export function matterKey({ code, subject }: Pick<Matter, 'code' | 'subject'>): string {
  return `${code} ${subject.type} ${subject.id}`;
}
