import { type Capacity, civilDateOf, clockTimeOf, type Matter, type YourMeetingView } from '@samsyn/contract';
import type { ComingSeat, MeetingOfBody } from '@samsyn/meetings';

/** Whose own seats: a contact of the municipality's. */
export interface Own {
  readonly contactId: string;
  /** The participants who have been told of their meetings, and since when; the others are asked later. */
  readonly told: ReadonlyMap<string, Date>;
  readonly now: Date;
}

/** What somebody has been asked for the seats that are their own, and has not answered. */
export function owedReplies(meetings: readonly MeetingOfBody[], { contactId, told, now }: Own): Matter[] {
  return meetings.flatMap(({ meeting, seats }) =>
    seats.flatMap(({ participantId, function: duty, organisation, coming, ...seat }): Matter[] => {
      const since = told.get(participantId);
      const as = capacityIn(seat, contactId);
      if (!since || !as || coming.awaits !== as) return [];
      const { id, title, startsAt, timeZone, replyBy } = meeting;
      const late = civilDateOf(now, timeZone) > replyBy;
      const subject = { type: 'meeting', id };
      return [
        {
          code: 'reply.owed',
          facts: { meeting: title, replyBy, late, function: duty, organisation },
          day: late ? civilDateOf(startsAt, timeZone) : replyBy,
          since: since.toISOString(),
          subject,
          action: { useCase: 'meetings.get', target: subject },
        },
      ];
    }),
  );
}

/** The meetings as they concern one contact: when, where, and who comes for the seats that are their own. */
export function yourMeetings(meetings: readonly MeetingOfBody[], contactId: string): YourMeetingView[] {
  return meetings.map(({ meeting, seats }) => {
    const { id, title, startsAt, endsAt, timeZone, place, remote } = meeting;
    return {
      id,
      title,
      date: civilDateOf(startsAt, timeZone),
      start: clockTimeOf(startsAt, timeZone),
      end: clockTimeOf(endsAt, timeZone),
      place,
      remote,
      seats: seats.flatMap(({ function: duty, organisation, coming, ...seat }) => {
        const as = capacityIn(seat, contactId);
        return as ? [{ function: duty, organisation, as, comes: coming.comes }] : [];
      }),
    };
  });
}

function capacityIn(
  { holderId, deputyId }: Pick<ComingSeat, 'holderId' | 'deputyId'>,
  contactId: string,
): Capacity | undefined {
  if (holderId === contactId) return 'holder';
  return deputyId === contactId ? 'deputy' : undefined;
}
