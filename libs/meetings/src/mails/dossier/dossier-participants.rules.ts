import type { SeatWithHolders } from '@samsyn/bodies';
import type { ContactCard } from '@samsyn/contract';
import type { Meeting } from '../../meeting.entity';
import type { Participant } from '../../participants/participant.entity';
import type { Reply } from '../../replies/reply.entity';
import { type Sayer, type SeatAtMeeting, seatAtMeeting } from '../../who-comes/seat-at-meeting.rules';
import { contactAddressee, substituteAddressee } from './addressee.rules';
import type { DossierParticipant, DossierReply } from './meeting-dossier';
import type { ToldMailing } from './told';
import { formerlyTold, isUnreachable } from './told.rules';

/** What the participants of a meeting are put together from. */
export interface DossierParts {
  meeting: Pick<Meeting, 'startsAt' | 'remote' | 'status'>;
  participants: readonly Participant[];
  seats: readonly SeatWithHolders[];
  /** Newest first. */
  replies: readonly Reply[];
  history: readonly ToldMailing[];
  /** Those among whom are all who were told and have no say any more. */
  contacts: readonly ContactCard[];
  now: Date;
}

/** The participants of a meeting with who has a say for each, what they have said, and who is to come. */
export function dossierParticipants(parts: DossierParts): DossierParticipant[] {
  const seats = new Map(parts.seats.map((seat) => [seat.seatId, { seat, at: atMeeting(parts, seat) }]));
  return parts.participants.flatMap((participant) => {
    const found = seats.get(participant.seatId);
    if (!found) return [];
    const { seat, at } = found;
    return participant.substituteFor
      ? substituteOf(participant, seat, at, parts)
      : seatOf(participant, seat, at, parts);
  });
}

/** The seat as it stands at the meeting. */
function atMeeting({ participants, replies, history, ...parts }: DossierParts, seat: SeatWithHolders) {
  return seatAtMeeting({
    ...parts,
    seat,
    participants: participants.filter(({ seatId }) => seatId === seat.seatId),
    replies,
    unreachable: (participantId) => isUnreachable(history, participantId),
  });
}

function seatOf(
  { id, seatId, createdAt }: Participant,
  seat: SeatWithHolders,
  at: SeatAtMeeting,
  parts: DossierParts,
): DossierParticipant {
  const { contacts, history, meeting, now } = parts;
  const { inPlace, deputy, coming } = at;
  const present = [inPlace, deputy, at.leaving].map((each) => each?.contact.id);
  const former = formerlyTold(history, id).filter((contactId) => !present.includes(contactId));
  const deputyInPlace = inPlace?.as === 'deputy';
  const leavesAt = placeEndsAt(seat, at, meeting);
  const since = inPlace?.since ?? null;
  const addresseeSince = since && deputyInPlace ? later(since, seat.vacantSince ?? now) : since;
  return {
    id,
    seatId,
    function: seat.function,
    organisation: seat.organisationName,
    addressee: contactAddressee(inPlace?.contact ?? null),
    // what was on its way when the holder left was theirs
    addresseeSince,
    // a deputy who has answered for themselves keeps what they have been told
    leavesAt: deputyInPlace && hasAnsweredForThemselves(inPlace) ? null : leavesAt,
    nextHolder:
      seat.nextHolderFrom && seat.nextHolderId
        ? { contactId: seat.nextHolderId, from: seat.nextHolderFrom }
        : null,
    changedHandsAt: addresseeSince ?? seat.endedAt ?? seat.vacantSince,
    deputyInPlace,
    deputy: contactAddressee(deputy?.contact ?? null),
    leaving: leavingOf(seat, at),
    former: contacts
      .filter((contact) => former.includes(contact.id))
      .flatMap((contact) => contactAddressee(contact) ?? []),
    substituteFor: null,
    withdrawnAt: null,
    unreachable: false,
    invitedAt: createdAt,
    reply: replyOf(inPlace?.reply),
    answeredBefore: answeredBefore(id, parts),
    namedBy: null,
    deputyReply: replyOf(deputy?.reply),
    deputyAskedAnew: deputy?.askedAnew ?? false,
    substitute: substituteNamed(at, history),
    coming,
  };
}

/** When whoever has the place loses it, if that is before the meeting: a holder's time ends, or a deputy's by the next holder's. */
function placeEndsAt(
  { holderUntil, nextHolderFrom }: SeatWithHolders,
  { inPlace }: SeatAtMeeting,
  { startsAt }: DossierParts['meeting'],
): Date | null {
  if (inPlace?.as === 'deputy') return nextHolderFrom && nextHolderFrom < startsAt ? nextHolderFrom : null;
  return holderUntil && holderUntil <= startsAt ? holderUntil : null;
}

function hasAnsweredForThemselves({ reply }: Sayer): boolean {
  return reply !== null && reply.answer !== 'substitute';
}

function leavingOf(
  { holderUntil }: SeatWithHolders,
  { leaving }: SeatAtMeeting,
): DossierParticipant['leaving'] {
  const addressee = contactAddressee(leaving?.contact ?? null);
  if (!addressee || !holderUntil) return null;
  return { addressee, until: holderUntil, reply: replyOf(leaving?.reply) };
}

function substituteOf(
  participant: Participant,
  seat: SeatWithHolders,
  at: SeatAtMeeting,
  parts: DossierParts,
): DossierParticipant {
  const { now, meeting, history } = parts;
  const { substitute, substituteReply, inPlace, coming } = at;
  const invited = substitute?.id === participant.id;
  return {
    id: participant.id,
    seatId: participant.seatId,
    function: seat.function,
    organisation: seat.organisationName,
    addressee: substituteAddressee(participant, seat.holder),
    addresseeSince: participant.createdAt,
    leavesAt: invited ? placeEndsAt(seat, at, meeting) : null,
    nextHolder: null,
    changedHandsAt: null,
    deputyInPlace: false,
    deputy: null,
    leaving: null,
    former: [],
    substituteFor: participant.substituteFor,
    withdrawnAt: invited ? null : (participant.withdrawnAt ?? uninvitedAt(participant, seat, inPlace, now)),
    unreachable: isUnreachable(history, participant.id),
    invitedAt: participant.createdAt,
    reply: invited ? replyOf(substituteReply) : null,
    answeredBefore: answeredBefore(participant.id, parts),
    namedBy:
      [seat.holder, seat.deputy, ...parts.contacts].find((each) => each?.id === participant.namedBy)?.name ??
      null,
    deputyReply: null,
    deputyAskedAnew: false,
    substitute: null,
    coming,
  };
}

/** Since when the one who named a substitute has not had the place; now, as far as it is not known. */
function uninvitedAt(
  { createdAt }: Participant,
  { vacantSince, endedAt }: SeatWithHolders,
  inPlace: SeatAtMeeting['inPlace'],
  now: Date,
): Date {
  const turns = [inPlace?.since ?? null, vacantSince, endedAt].flatMap((each) => each ?? []);
  const lost = turns.filter((each) => each > createdAt && each <= now);
  return lost.length > 0 ? lost.reduce(later) : now;
}

function substituteNamed(
  { substitute, substituteReply }: SeatAtMeeting,
  history: readonly ToldMailing[],
): DossierParticipant['substitute'] {
  if (!substitute) return null;
  const declined = substituteReply?.answer === 'declined';
  return {
    id: substitute.id,
    name: substitute.substituteName ?? '',
    fails: declined ? 'declined' : isUnreachable(history, substitute.id) ? 'unreachable' : null,
    since: declined ? substituteReply.registeredAt : substitute.createdAt,
  };
}

function answeredBefore(id: string, { replies, meeting }: DossierParts): (string | null)[] {
  const startsAt = meeting.startsAt.getTime();
  return replies
    .filter(({ participantId, forStartsAt }) => participantId === id && forStartsAt.getTime() !== startsAt)
    .map(({ givenBy }) => givenBy);
}

function replyOf(reply: Reply | null | undefined): DossierReply | null {
  if (!reply) return null;
  const { id, source, answer, substituteName, registeredAt } = reply;
  return { id, source, answer, substituteName, registeredAt };
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
