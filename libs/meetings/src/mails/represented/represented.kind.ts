import { stillPlanned } from '../dossier/still-planned.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { representedEmail, representedSample } from './represented.email';
import { planRepresented } from './represented-plan.rules';

/** Din ordinarie ersättare kommer: tells the holder, who is not chased any more. */
export const representedKind: MeetingMailKind = {
  kind: 'meetings.represented',
  plan: planRepresented,
  decide: (dossier, participant, mailing) => stillPlanned(planRepresented, dossier, participant, mailing, {}),
  addressee: (_dossier, { addressee }) => addressee,
  email: representedEmail,
  sample: representedSample,
};
