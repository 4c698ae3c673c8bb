import { stillPlanned } from '../dossier/still-planned.rules';
import { seatsReader } from '../dossier/who-reads.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { documentsEmail, documentsSample } from './documents.email';
import { planDocuments } from './documents-plan.rules';

/** Dagordning och handlingar: by link, never attached. */
export const documentsKind: MeetingMailKind = {
  kind: 'meetings.documents',
  tellsAgenda: true,
  plan: planDocuments,
  decide: (dossier, participant, mailing) => stillPlanned(planDocuments, dossier, participant, mailing, {}),
  addressee: (_dossier, participant) => seatsReader(participant),
  email: documentsEmail,
  sample: documentsSample,
};
