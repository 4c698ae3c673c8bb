import type { SeatWithHolders } from '@samsyn/bodies';
import type { Participant } from '../participants/participant.entity';
import type { Reply } from '../replies/reply.entity';

/** When the meeting begins. */
export const startsAt = new Date('2027-04-21T11:00:00Z');
/** Since when holder and deputy have had the seat. */
export const since = new Date('2027-01-01T00:00:00Z');
/** When the seat was invited, and what is replied is. */
export const later = new Date('2027-03-22T08:00:00Z');

function contact(id: string) {
  return {
    id,
    name: null,
    role: id,
    email: `${id}@organisation.example`,
    phone: null,
    language: 'sv' as const,
  };
}

/** A seat with a holder and a deputy. */
export function exampleSeat(values: Partial<SeatWithHolders> = {}): SeatWithHolders {
  return {
    seatId: 'seat',
    bodyId: 'body',
    function: 'Polisen',
    duty: 'member',
    position: 0,
    key: false,
    organisationId: 'organisation',
    organisationName: 'Exempelpolisen',
    version: 1,
    endedAt: null,
    holder: contact('holder'),
    deputy: contact('deputy'),
    holderSince: since,
    holderUntil: null,
    deputySince: since,
    vacantSince: null,
    nextHolderFrom: null,
    nextHolderId: null,
    holderDecidedAt: null,
    ...values,
  };
}

/** The seat's own participant. */
export function exampleParticipant(values: Partial<Participant> = {}): Participant {
  return {
    municipalityId: 'municipality',
    id: 'police',
    meetingId: 'meeting',
    seatId: 'seat',
    substituteFor: null,
    substituteName: null,
    substituteEmail: null,
    namedBy: null,
    withdrawnAt: null,
    createdAt: later,
    ...values,
  };
}

/** A substitute whom the holder has named. */
export function exampleSubstitute(values: Partial<Participant> = {}): Participant {
  return exampleParticipant({ id: 'eva', substituteFor: 'police', namedBy: 'holder', ...values });
}

/** The holder's yes. */
export function exampleReply(values: Partial<Reply> = {}): Reply {
  return {
    municipalityId: 'municipality',
    id: 'reply',
    number: '1',
    meetingId: 'meeting',
    participantId: 'police',
    answer: 'in-room',
    remark: null,
    substituteName: null,
    substituteEmail: null,
    forStartsAt: startsAt,
    givenAs: 'holder',
    givenBy: 'holder',
    source: 'link',
    registeredBy: null,
    note: null,
    registeredAt: later,
    ...values,
  };
}
