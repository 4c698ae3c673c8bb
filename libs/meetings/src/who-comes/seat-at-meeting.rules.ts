import type { SeatWithHolders } from '@samsyn/bodies';
import type { Coming, ContactCard } from '@samsyn/contract';
import type { Meeting } from '../meeting.entity';
import type { Participant } from '../participants/participant.entity';
import type { Reply } from '../replies/reply.entity';
import { isYes, whoIsToCome } from './who-is-to-come.rules';

/** Someone who has a say for a seat now, since when, and what they answered for the meeting's present time. */
export interface Sayer {
  contact: ContactCard;
  as: 'holder' | 'deputy';
  since: Date;
  /** The answer that counts; null while there is none. */
  reply: Reply | null;
  /** They have said yes to what no longer is: another time, or a way to take part that is gone. */
  askedAnew: boolean;
}

/** A seat at a meeting: who has a say, what they have said, and who is to come of it. */
export interface SeatAtMeeting {
  /** The holder; the deputy of a seat that nobody has, now or when the meeting begins; null for nobody. */
  inPlace: Sayer | null;
  /** The ordinary deputy beside a holder. */
  deputy: Sayer | null;
  /** Who still has a seat that will be vacant when the meeting begins. */
  leaving: Sayer | null;
  /** The substitute who is invited now. */
  substitute: Participant | null;
  /** Their own answer. */
  substituteReply: Reply | null;
  coming: Coming;
}

/** What is known of a seat at a meeting. */
export interface SeatFacts {
  meeting: Pick<Meeting, 'startsAt' | 'remote' | 'status'>;
  seat: SeatWithHolders;
  /** The seat's own participant and its substitutes. */
  participants: readonly Participant[];
  /** Newest first, also those for earlier times and of earlier holders. */
  replies: readonly Reply[];
  /** Whether what invited a participant is known not to have arrived. */
  unreachable: (participantId: string) => boolean;
  now: Date;
}

/** Puts together who has a say for a seat, and derives who is to come. */
export function seatAtMeeting(facts: SeatFacts): SeatAtMeeting {
  const { meeting, seat, participants, unreachable } = facts;
  const present = sayer(facts, 'holder');
  const ordinary = sayer(facts, 'deputy');
  // until the next holder's time begins the deputy answers; a seat without one waits for them
  const vacant = isVacantAtStart(seat, meeting.startsAt) || (present === null && ordinary !== null);
  const holder = vacant ? null : present;
  const inPlace = vacant ? ordinary : holder;
  const substitute = inPlace && (participants.find((each) => isNamedBy(each, inPlace)) ?? null);
  const substituteReply = substitute && latest(facts, (reply) => reply.participantId === substitute.id);
  const coming = whoIsToCome({
    over: seat.endedAt !== null || meeting.status === 'cancelled',
    vacant,
    holder: holder?.reply?.answer ?? null,
    deputy: ordinary ? (ordinary.reply?.answer ?? null) : undefined,
    substitute: substitute
      ? { answer: substituteReply?.answer ?? null, unreachable: unreachable(substitute.id) }
      : undefined,
  });
  const deputy = vacant ? null : ordinary;
  const leaving = vacant && present?.contact.id !== ordinary?.contact.id ? present : null;
  return { inPlace, deputy, leaving, substitute, substituteReply, coming };
}

/** Whether nobody will have the seat when the meeting begins, as far as has been decided. */
export function isVacantAtStart(
  { holder, holderUntil, nextHolderFrom }: SeatWithHolders,
  startsAt: Date,
): boolean {
  const stays = holder !== null && (holderUntil === null || holderUntil > startsAt);
  return !stays && (nextHolderFrom === null || nextHolderFrom >= startsAt);
}

/** A substitute is invited while the one who named them still has the place. */
function isNamedBy(participant: Participant, { contact, since }: Sayer): boolean {
  return (
    participant.substituteFor !== null &&
    participant.withdrawnAt === null &&
    participant.namedBy === contact.id &&
    participant.createdAt >= since
  );
}

function sayer(facts: SeatFacts, as: Sayer['as']): Sayer | null {
  const { seat, meeting, now } = facts;
  const contact = as === 'holder' ? seat.holder : seat.deputy;
  if (!contact) return null;
  const since = (as === 'holder' ? seat.holderSince : seat.deputySince) ?? now;
  const ofSeat = facts.participants.find(({ substituteFor }) => substituteFor === null)?.id;
  const theirs = (reply: Reply) =>
    reply.participantId === ofSeat &&
    reply.givenAs === as &&
    reply.givenBy === contact.id &&
    reply.registeredAt >= since;
  const reply = latest(facts, theirs);
  const last = facts.replies.find(theirs);
  const askedAnew =
    reply === null && last !== undefined && isYes(last.answer) && meeting.status === 'planned';
  return { contact, as, since, reply, askedAnew };
}

/**
 * The newest of these replies for the meeting's present start, unless it cannot be kept any more: nobody takes part
 * remotely in a meeting that has no way to. A move asks again; a change of room does not.
 */
function latest({ meeting, replies }: SeatFacts, which: (reply: Reply) => boolean): Reply | null {
  const reply = replies.find(
    (each) => each.forStartsAt.getTime() === meeting.startsAt.getTime() && which(each),
  );
  return reply && (reply.answer !== 'remote' || meeting.remote !== null) ? reply : null;
}
