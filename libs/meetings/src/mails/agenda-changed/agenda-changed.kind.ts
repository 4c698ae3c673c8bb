import { NO_LONGER_DUE } from '@samsyn/mailings';
import { stillPlanned } from '../dossier/still-planned.rules';
import { lastAgendaTold } from '../dossier/told.rules';
import { seatsReader } from '../dossier/who-reads.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { agendaChangedEmail, agendaChangedSample } from './agenda-changed.email';
import { planAgendaChanged } from './agenda-changed-plan.rules';

/** Ändrad dagordning: what has changed since the agenda was sent, to those it was sent to. */
export const agendaChangedKind: MeetingMailKind = {
  kind: 'meetings.agenda-changed',
  tellsAgenda: true,
  plan: planAgendaChanged,
  decide(dossier, participant, mailing) {
    const others = dossier.history.filter(({ id }) => id !== mailing.id);
    const agendaBefore = lastAgendaTold(others, participant.id, seatsReader(participant));
    if (!agendaBefore) return NO_LONGER_DUE;
    return stillPlanned(planAgendaChanged, dossier, participant, mailing, { agendaBefore, ordered: true });
  },
  addressee: (_dossier, participant) => seatsReader(participant),
  email: agendaChangedEmail,
  sample: agendaChangedSample,
};
