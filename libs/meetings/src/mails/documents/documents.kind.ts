import { NO_LONGER_DUE } from '@samsyn/mailings';
import { isRepresented } from '../dossier/reachable.rules';
import { stillPlanned } from '../dossier/still-planned.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { documentsEmail, documentsSample } from './documents.email';
import { planDocuments } from './documents-plan.rules';

/** Dagordning och handlingar: by link, never attached. */
export const documentsKind: MeetingMailKind = {
  kind: 'meetings.documents',
  plan: planDocuments,
  decide(dossier, participant, mailing) {
    const { meeting } = dossier;
    const gone =
      meeting.status !== 'planned' || participant.withdrawnAt !== null || isRepresented(participant);
    return gone ? NO_LONGER_DUE : stillPlanned(planDocuments, dossier, participant, mailing, {});
  },
  email: documentsEmail,
  sample: documentsSample,
};
