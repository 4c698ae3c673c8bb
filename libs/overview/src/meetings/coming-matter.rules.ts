import {
  addDays,
  type CivilDate,
  civilDateOf,
  clockTime,
  type Matter,
  plannedInstantOf,
} from '@samsyn/contract';
import type { MeetingWithSeats } from '@samsyn/meetings';

/** How many days before the last one to reply it is told of who has not. */
export const REPLIES_TOLD_BEFORE_DAYS = 3;

/** Who has not replied while the last day is near, and who comes for no seat once that has passed. */
export function comingMatters(meetings: readonly MeetingWithSeats[], today: CivilDate): Matter[] {
  return meetings.flatMap((meeting) => [...missing(meeting, today), ...unrepresented(meeting, today)]);
}

function missing({ meeting, seats }: MeetingWithSeats, today: CivilDate): Matter[] {
  const { id, title, replyBy, startsAt, timeZone } = meeting;
  const told = addDays(replyBy, -REPLIES_TOLD_BEFORE_DAYS);
  const owing = seats.filter(
    ({ asked, coming }) => asked && (coming.comes === 'unknown' || coming.awaits !== null),
  );
  if (today < told || owing.length === 0) return [];
  const subject = { type: 'meeting', id };
  const late = today > replyBy;
  return [
    {
      code: 'replies.missing',
      facts: {
        meeting: title,
        replyBy,
        late,
        from: organisationsOf(owing),
        call: organisationsOf(owing.filter(({ chaseAhead }) => !chaseAhead)),
      },
      day: late ? civilDateOf(startsAt, timeZone) : replyBy,
      since: later(midnight(told, timeZone), soonest(owing)).toISOString(),
      subject,
      action: { useCase: 'meetings.order-chase', target: subject },
    },
  ];
}

function organisationsOf(seats: MeetingWithSeats['seats']): string[] {
  return [...new Set(seats.map(({ organisation }) => organisation))];
}

function unrepresented({ meeting, seats }: MeetingWithSeats, today: CivilDate): Matter[] {
  const { title, replyBy, startsAt, timeZone } = meeting;
  if (today <= replyBy) return [];
  const passed = midnight(addDays(replyBy, 1), timeZone);
  return seats
    .filter(({ asked, coming }) => asked && coming.comes === 'nobody' && coming.awaits === null)
    .map(({ participantId, organisation, function: duty, since }) => {
      const subject = { type: 'participant', id: participantId };
      return {
        code: 'seat.unrepresented',
        facts: { meeting: title, organisation, function: duty },
        day: civilDateOf(startsAt, timeZone),
        since: later(passed, since).toISOString(),
        subject,
        action: { useCase: 'replies.register', target: subject },
      };
    });
}

function soonest(seats: MeetingWithSeats['seats']): Date {
  return new Date(Math.min(...seats.map(({ since }) => since.getTime())));
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function midnight(day: CivilDate, zone: string): Date {
  return plannedInstantOf(day, clockTime('00:00'), zone);
}
