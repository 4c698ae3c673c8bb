import { NO_LONGER_DUE } from '@samsyn/mailings';
import { lastTold, mayBeInCalendar, stillApplies } from '../dossier/told.rules';
import { keepsEntry, recipientFor } from '../dossier/who-reads.rules';
import type { Meeting } from '../../meeting.entity';
import type { Told } from '../dossier/told';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { movedEmail, movedSample } from './moved.email';
import { planMoved } from './moved-plan.rules';

/** Flyttat, or another room: replaces what the recipient was told before, in words and in the calendar. */
export const movedKind: MeetingMailKind = {
  kind: 'meetings.moved',
  inTurn: true,
  plan: planMoved,
  decide({ meeting, history }, participant, { id, occasion }) {
    if (meeting.status !== 'planned' || participant.withdrawnAt) return NO_LONGER_DUE;
    const recipient = recipientFor(participant, occasion);
    if (!recipient || !keepsEntry(participant, recipient.addressee)) return NO_LONGER_DUE;
    const others = history.filter((mailing) => mailing.id !== id);
    const told = lastTold(others, recipient);
    // a notice that was in flight at the move may already have told the new time
    const applies = mayBeInCalendar(history, recipient).every((mailing) =>
      mailing.told ? stillApplies(mailing.told, meeting) : mailing.id === id,
    );
    if (!told || applies) return NO_LONGER_DUE;
    return {
      calendar: 'invite',
      previous: {
        startsAt: new Date(told.startsAt),
        endsAt: new Date(told.endsAt),
        place: told.place,
        remote: told.remote,
        remoteLink: told.remoteUrl === undefined ? meeting.remoteUrl : told.remoteUrl,
        title: told.title ?? meeting.title,
      },
      ...reasonSince(told, meeting),
    };
  },
  addressee: (_dossier, participant, occasion) => recipientFor(participant, occasion)?.addressee ?? null,
  email: movedEmail,
  sample: movedSample,
};

/** Why it is not as they were told: the reasons of every change since, each once. */
function reasonSince({ revision }: Told, { changeReasons }: Meeting): { reason?: string } {
  const since = changeReasons.filter((change) => change.revision > revision).map(({ reason }) => reason);
  return since.length > 0 ? { reason: [...new Set(since)].join(' ') } : {};
}
