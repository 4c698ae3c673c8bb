import { NO_LONGER_DUE } from '@samsyn/mailings';
import { isRepresented } from '../dossier/reachable.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { documentsEmail, documentsSample } from './documents.email';
import { planDocuments } from './documents-plan.rules';

/** Dagordning och handlingar: by link, never attached. */
export const documentsKind: MeetingMailKind = {
  kind: 'meetings.documents',
  plan: planDocuments,
  decide({ meeting }, participant) {
    const gone =
      meeting.status !== 'planned' || participant.withdrawnAt !== null || isRepresented(participant);
    return gone ? NO_LONGER_DUE : {};
  },
  email: documentsEmail,
  sample: documentsSample,
};
