import type { Coming } from '@samsyn/contract';
import type { Meeting } from '../meeting.entity';
import type { Participant } from '../participants/participant.entity';
import { type SeatAtMeeting, seatAtMeeting, type SeatFacts } from './seat-at-meeting.rules';

/** What is known of a seat at a meeting, with when that came to be. */
export interface DatedSeatFacts extends Omit<SeatFacts, 'meeting' | 'unreachable'> {
  meeting: SeatFacts['meeting'] & Pick<Meeting, 'changedAt' | 'timeRevision'>;
  /** The seat's own. */
  participant: Participant;
  /** When what invited a participant was found not to arrive; undefined when it has arrived as far as is known. */
  unreachableSince: (participantId: string) => Date | undefined;
}

/**
 * Since when an answer for a seat has been owed without a break, somebody has come for it, or nobody: from the answer, or the
 * mail that did not arrive, by which that came to be; at the earliest from when whoever is waited for got the seat, and the
 * meeting its time.
 */
export function standsSince(facts: DatedSeatFacts): Date {
  const at = seatAtMeeting({ ...facts, unreachable: (id) => facts.unreachableSince(id) !== undefined });
  const standing = standingOf(at.coming);
  const turn = turns(facts).find(
    (instant) => standingOf(seatAtMeeting(before(instant, facts)).coming) !== standing,
  );
  return latest([turn, ...beginnings(facts, at)], facts.participant.createdAt);
}

/** The instants at which who is to come may have become another, latest first. */
function turns({ replies, participants, unreachableSince }: DatedSeatFacts): Date[] {
  const failures = participants.flatMap(({ id }) => unreachableSince(id) ?? []);
  return [...replies.map(({ registeredAt }) => registeredAt), ...failures].toSorted(
    (one, other) => other.getTime() - one.getTime(),
  );
}

/** What was known just before an instant, with those who have a say now. */
function before(instant: Date, facts: DatedSeatFacts): SeatFacts {
  const { participants, replies, unreachableSince } = facts;
  return {
    ...facts,
    participants: participants.map((each) =>
      each.withdrawnAt && each.withdrawnAt < instant ? each : { ...each, withdrawnAt: null },
    ),
    replies: replies.filter(({ registeredAt }) => registeredAt < instant),
    unreachable: (id) => (unreachableSince(id) ?? instant) < instant,
  };
}

type Standing = 'owing' | 'nobody' | 'represented';

function standingOf({ comes, awaits }: Coming): Standing {
  if (awaits !== null || comes === 'unknown') return 'owing';
  return comes === 'nobody' ? 'nobody' : 'represented';
}

/** What a seat cannot have stood before: the turn of who is waited for, a move, and a change that made their yes void. */
function beginnings({ meeting, seat }: DatedSeatFacts, { inPlace, deputy, coming }: SeatAtMeeting) {
  const asked = coming.awaits === inPlace?.as ? inPlace : deputy;
  const isAsked = asked !== null && coming.awaits === asked.as;
  const voided = meeting.timeRevision > 0 || inPlace?.askedAnew || deputy?.askedAnew;
  return [
    isAsked ? asked.since : null,
    ...(isAsked && asked === inPlace && asked.as === 'deputy'
      ? [seat.vacantSince, seat.holderDecidedAt]
      : []),
    voided ? meeting.changedAt : null,
  ];
}

function latest(instants: readonly (Date | null | undefined)[], first: Date): Date {
  return instants.reduce<Date>((known, each) => (each && each > known ? each : known), first);
}
