import { Injectable } from '@nestjs/common';
import { type Mailing, MailKinds, NO_LONGER_DUE } from '@samsyn/mailings';
import { MeetingMailKind } from '../compose/meeting-mail-kind';
import { type MailDecision, MeetingMailWriter } from '../compose/meeting-mail-writer';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { MeetingDossierRepository } from '../dossier/meeting-dossier.repository';
import { lastTold, mayStand, stillHolds, type Told } from '../dossier/told.rules';
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
    { id }: Mailing,
  ): MailDecision | typeof NO_LONGER_DUE {
    if (meeting.status !== 'planned' || participant.withdrawnAt) return NO_LONGER_DUE;
    const others = history.filter((mailing) => mailing.id !== id);
    const told = lastTold(others, participant);
    // a notice that was in flight at the move may already have told the new time
    const holds = mayStand(history, participant).every((mailing) =>
      mailing.told ? stillHolds(mailing.told as unknown as Told, meeting) : mailing.id === id,
    );
    if (!told || holds) return NO_LONGER_DUE;
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
