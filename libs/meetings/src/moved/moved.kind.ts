import { Injectable } from '@nestjs/common';
import { MailKinds, NO_LONGER_DUE } from '@samsyn/mailings';
import { MeetingMailKind } from '../compose/meeting-mail-kind';
import { type MailDecision, MeetingMailWriter } from '../compose/meeting-mail-writer';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { MeetingDossierRepository } from '../dossier/meeting-dossier.repository';
import { lastTold, stillHolds } from '../dossier/told.rules';
import { planMoved } from './moved-plan.rules';

/** Flyttat, or another room: replaces what the recipient was told before, in words and in the calendar. */
@Injectable()
export class MovedKind extends MeetingMailKind {
  readonly kind = 'moved';
  protected readonly planned = planMoved;

  constructor(kinds: MailKinds, dossiers: MeetingDossierRepository, writer: MeetingMailWriter) {
    super(kinds, dossiers, writer);
  }

  protected decide(
    { meeting, history }: MeetingDossier,
    participant: DossierParticipant,
  ): MailDecision | typeof NO_LONGER_DUE {
    if (meeting.status !== 'planned' || participant.withdrawnAt) return NO_LONGER_DUE;
    const told = lastTold(history, participant);
    // a notice that was in flight at the move may already have told the new time
    if (!told || stillHolds(told, meeting)) return NO_LONGER_DUE;
    return {
      calendar: 'REQUEST',
      previous: {
        startsAt: new Date(told.startsAt),
        endsAt: new Date(told.endsAt),
        place: told.place,
        remote: told.remote,
        remoteLink: null,
      },
      ...(meeting.changeReason ? { reason: meeting.changeReason } : {}),
    };
  }
}
