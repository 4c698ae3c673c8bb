import { civilDateOf, type Matter } from '@samsyn/contract';

/** A meeting that is over, of which nobody has said whether it was held. */
export interface PassedMeeting {
  meetingId: string;
  meeting: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
}

/** A seat that has no holder at its soonest coming meeting. */
export interface VacantSeat {
  seatId: string;
  function: string;
  organisation: string;
  meeting: string;
  startsAt: Date;
  timeZone: string;
  since: Date;
}

/** Somebody who got a mail for a seat says whose it is. */
export interface WrongRecipient extends Pick<VacantSeat, 'function' | 'organisation' | 'since'> {
  noteId: string;
  /** Which meeting's mail it was; null of mails about the seat's actions. */
  meeting: string | null;
  startsAt: Date | null;
  name: string;
  email: string | null;
  /** A colleague says so, who was asked to log in the seat's place. */
  colleague: boolean;
}

/** A standing agenda that leaves soon. */
export interface UndecidedAgenda {
  meetingId: string;
  meeting: string;
  leavesAt: Date;
  since: Date;
  timeZone: string;
}

export function passedMatters(meetings: readonly PassedMeeting[]): Matter[] {
  return meetings.map(({ meetingId, meeting, startsAt, endsAt, timeZone }) => {
    const subject = { type: 'meeting', id: meetingId };
    return {
      code: 'meeting.unmarked',
      facts: { meeting },
      day: civilDateOf(startsAt, timeZone),
      since: endsAt.toISOString(),
      subject,
      action: { useCase: 'meetings.mark-held', target: subject },
    };
  });
}

export function vacancyMatters(seats: readonly VacantSeat[]): Matter[] {
  return seats.map(({ seatId, meeting, organisation, function: duty, startsAt, timeZone, since }) => {
    const subject = { type: 'seat', id: seatId };
    return {
      code: 'seat.vacant',
      facts: { meeting, organisation, function: duty },
      day: civilDateOf(startsAt, timeZone),
      since: since.toISOString(),
      subject,
      action: { useCase: 'seats.appoint', target: subject },
    };
  });
}

export function recipientMatters(notes: readonly WrongRecipient[], zone: string): Matter[] {
  return notes.map(({ noteId, startsAt, since, ...facts }) => {
    const subject = { type: 'wrong-person-note', id: noteId };
    return {
      code: 'recipient.wrong',
      facts,
      day: civilDateOf(startsAt ?? since, zone),
      since: since.toISOString(),
      subject,
      action: { useCase: 'wrong-person-notes.settle', target: subject },
    };
  });
}

export function agendaMatters(agendas: readonly UndecidedAgenda[]): Matter[] {
  return agendas.map(({ meetingId, meeting, leavesAt, since, timeZone }) => {
    const subject = { type: 'meeting', id: meetingId };
    const leavesOn = civilDateOf(leavesAt, timeZone);
    return {
      code: 'agenda.undecided',
      facts: { meeting, leavesOn },
      day: leavesOn,
      since: since.toISOString(),
      subject,
      action: { useCase: 'agendas.update', target: subject },
    };
  });
}
