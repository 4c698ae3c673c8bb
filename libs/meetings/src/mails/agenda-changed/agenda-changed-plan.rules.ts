import type { PlannedMailing } from '@samsyn/mailings';
import { isSameAgenda } from '../../agenda/agenda-changes.rules';
import { getsDocuments } from '../documents/documents-plan.rules';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { reachable, recipientRef } from '../dossier/reachable.rules';
import { lastAgendaTold } from '../dossier/told.rules';
import { seatsReader } from '../dossier/who-reads.rules';

/** Those who were sent another agenda are told what has changed, when somebody orders it: once for each order. */
export function planAgendaChanged(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting } = dossier;
  const { agendaOrderedAt } = meeting;
  if (!agendaOrderedAt || !isOrdered(dossier)) return [];
  return withOldAgenda(dossier).map((participant) => ({
    occasion: `order:${agendaOrderedAt.toISOString()}`,
    recipient: recipientRef(participant),
    revision: meeting.timeRevision,
    dueAt: agendaOrderedAt,
    expiresAt: meeting.startsAt,
    priorityAt: meeting.startsAt,
  }));
}

/** Those who were sent an agenda that is no longer this one, and whom nobody has ordered to be told. */
export function untold(dossier: MeetingDossier): DossierParticipant[] {
  return isOrdered(dossier) ? [] : withOldAgenda(dossier);
}

function withOldAgenda(dossier: MeetingDossier): DossierParticipant[] {
  return reachable(dossier).filter((participant) => {
    const told = lastAgendaTold(dossier.history, participant.id, seatsReader(participant));
    return told !== undefined && getsDocuments(participant) && !isSameAgenda(told, dossier.agenda);
  });
}

/** An order holds for the agenda it was given for. */
function isOrdered({ meeting }: MeetingDossier): boolean {
  const { agendaOrderedAt, agendaDecidedAt, changedAt, createdAt } = meeting;
  return agendaOrderedAt !== null && agendaOrderedAt >= (agendaDecidedAt ?? changedAt ?? createdAt);
}
