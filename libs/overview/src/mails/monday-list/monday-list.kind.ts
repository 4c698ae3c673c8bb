import { type LeadingAccount, whoIsTold } from '@samsyn/access';
import { civilDateOf, type Matter } from '@samsyn/contract';
import { DueLater, NO_LONGER_DUE, type PlannedMailing } from '@samsyn/mailings';
import { ranked } from '../../read-overview/ranking.rules';
import type { OverviewDossier } from '../overview-dossier';
import { DAY, openStates, type OverviewMailKind } from '../overview-mail-kind';
import { kindOf, unattended } from '../unattended/unattended.rules';
import { mondayListEmail } from './monday-list.email';
import { matterKey } from './news.rules';
import { nextListAt } from './next-list.rules';

const kind = 'overview.monday-list';

/**
 * What needs someone, or will before the next list, on Monday mornings, to everybody who coordinates and is there; while none of them is, to their backups.
 * A week in which nothing needs anyone has none: the list then waits for the next Monday. The one after is planned when one
 * has come to an end.
 */
export const mondayListKind: OverviewMailKind = {
  kind,
  plan({ leadership, history, calendar, now }) {
    const { zone } = calendar;
    const dueAt = nextListAt(now, calendar);
    const isTold = (id: string, at: Date) => whoIsTold(leadership, at, zone).some((each) => each.id === id);
    // one that is due already stays whose it was, whoever is there the Monday after
    const waiting = history.filter(
      (each) => each.kind === kind && openStates.has(each.state) && isTold(each.recipient.id, each.dueAt),
    );
    const others = whoIsTold(leadership, dueAt, zone).filter(
      ({ id }) => !waiting.some(({ recipient }) => recipient.id === id),
    );
    return [
      ...waiting.map(({ recipient, occasion }) => listFor(recipient.id, occasion, dueAt)),
      ...others.map(({ id }) => listFor(id, civilDateOf(dueAt, zone), dueAt)),
    ];
  },
  decide(dossier, reader) {
    const { leadership, calendar, now } = dossier;
    if (!reader || !whoIsTold(leadership, now, calendar.zone).includes(reader)) return NO_LONGER_DUE;
    const told = toBeTold(dossier, reader);
    if (told.length > 0) {
      const content = mondayListEmail(dossier, reader, told);
      return { content, told: { matters: told.map(matterKey) } };
    }
    const next = nextListAt(now, calendar);
    return new DueLater(next, expiryOf(next));
  },
};

function listFor(id: string, occasion: string, dueAt: Date): PlannedMailing {
  return {
    occasion,
    recipient: { type: 'account', id },
    revision: 0,
    dueAt,
    expiresAt: expiryOf(dueAt),
    priorityAt: dueAt,
  };
}

/** A warning that leaves at the same time tells of what needs somebody now, and that it has waited; the list tells the rest. */
function toBeTold(dossier: OverviewDossier, reader: LeadingAccount): readonly Matter[] {
  const { matters, ahead } = dossier;
  return isWarned(dossier, reader) ? ahead : ranked([...matters, ...ahead]);
}

/** Whether a warning leaves now, also one that is not planned yet: that is looked for every hour and as a worker starts. */
function isWarned(dossier: OverviewDossier, reader: LeadingAccount): boolean {
  const waiting = unattended(dossier);
  if (!waiting || waiting.dueAt > dossier.now || !waiting.recipients.includes(reader)) return false;
  const occasion = waiting.since.toISOString();
  const planned = dossier.history.filter(
    (each) =>
      each.kind === kindOf(waiting.step) && each.recipient.id === reader.id && each.occasion === occasion,
  );
  return planned.length === 0 || planned.some(({ state }) => openStates.has(state));
}

/** After a day it is of no use: what it told of has changed. */
function expiryOf(dueAt: Date): Date {
  return new Date(dueAt.getTime() + DAY);
}
