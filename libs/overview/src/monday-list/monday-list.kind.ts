import { type AccountView, civilDateOf } from '@samsyn/contract';
import { DueLater, type MailKind, NO_LONGER_DUE } from '@samsyn/mailings';
import type { MailContent } from '@samsyn/ui';
import { mondayListEmail } from './monday-list.email';
import { nextListAt } from './next-list.rules';
import type { OverviewDossier } from './overview-dossier';

/** After a day it is of no use: what it told of has changed. */
const USEFUL = 24 * 3_600_000;

const open: ReadonlySet<string> = new Set(['pending', 'sending', 'unknown']);

/** A kind of mail about the overview; its recipient is undefined once they no longer coordinate. */
export type OverviewMailKind = MailKind<OverviewDossier, AccountView | undefined, MailContent>;

/**
 * What needs someone, on Monday mornings, to everybody who coordinates. A week in which nothing does has none: the list then
 * waits for the next Monday. The one after is planned when one has come to an end.
 */
export const mondayListKind: OverviewMailKind = {
  kind: 'overview.monday-list',
  plan({ coordinators, lists, calendar, now }) {
    const dueAt = nextListAt(now, calendar);
    return coordinators.map(({ id }) => {
      const waiting = lists.find(({ recipient, state }) => recipient.id === id && open.has(state));
      return {
        occasion: waiting?.occasion ?? civilDateOf(dueAt, calendar.zone),
        recipient: { type: 'account', id },
        revision: 0,
        dueAt,
        expiresAt: expiryOf(dueAt),
        priorityAt: dueAt,
      };
    });
  },
  decide(dossier, coordinator) {
    if (!coordinator) return NO_LONGER_DUE;
    if (dossier.matters.length > 0) return mondayListEmail(dossier, coordinator);
    const next = nextListAt(dossier.now, dossier.calendar);
    return new DueLater(next, expiryOf(next));
  },
};

function expiryOf(dueAt: Date): Date {
  return new Date(dueAt.getTime() + USEFUL);
}
