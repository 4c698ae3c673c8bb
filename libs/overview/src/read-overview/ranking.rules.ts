import type { MatterCode, Matter } from '@samsyn/contract';

/** How pressing each kind of matter is; among equals the nearer day comes first. */
const pressing: Readonly<Record<MatterCode, number>> = {
  // a promise is being broken at this moment
  'mail.overdue': 1,
  'mail.failed': 2,
  'mail.in-doubt': 2,
  // a day is coming nearer
  'recipient.wrong': 3,
  'reply.owed': 3,
  'replies.missing': 3,
  'seat.unrepresented': 3,
  'seat.vacant': 3,
  'agenda.undecided': 3,
  'action.overdue': 4,
  'action.without-goal': 4,
  'half-year.at-risk': 4,
  // what has been can be put on record, not mended
  'half-year.missed': 5,
  'meeting.unmarked': 5,
  'action.silent': 6,
  'mail.expired': 6,
};

/** The matters most urgent first, in one order however they were found. */
export function ranked(matters: readonly Matter[]): Matter[] {
  return matters.toSorted(
    (one, other) =>
      pressing[one.code] - pressing[other.code] ||
      compare(one.day, other.day) ||
      compare(one.code, other.code) ||
      compare(one.since, other.since) ||
      compare(one.subject.id, other.subject.id),
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
