import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { instantSchema } from '../civil-date/instant.schema';
import { outcomeReasonSchema } from '../mailings/outcome-reason.schema';
import { subjectTypeSchema } from '../mailings/subject-type.schema';
import { matterActionSchema } from './matter-action.schema';
import { yourMeetingView } from './your-meeting.view';

/** A thing by its type and id: a meeting, a mailing; the municipality itself where it concerns everything. */
const thing = z.strictObject({ type: subjectTypeSchema, id: z.string() });

/** A matter of one code with the facts its words mention. */
function matter<const Code extends string, Facts extends z.ZodRawShape>(code: Code, facts: Facts) {
  return z.strictObject({
    code: z.literal(code),
    facts: z.strictObject(facts),
    /** The day it is about, on the wall of the municipality: the meeting's, or the last on which it can be dealt with. */
    day: civilDateSchema,
    /** Since when it needs someone. */
    since: instantSchema,
    subject: thing,
    /** What ends it: a use case by its entry's name, and what it is done to. */
    action: z.strictObject({ useCase: matterActionSchema, target: thing }),
    /** Whether the roles of who asks let them do that. */
    yours: z.boolean(),
  });
}

const meeting = { meeting: z.string() };
const action = {
  action: z.string(),
  function: z.string(),
  organisation: z.string(),
  answers: z.enum(['holder', 'deputy', 'nobody']),
};
const halfYear = { council: z.string(), year: z.int(), half: z.union([z.literal(1), z.literal(2)]) };

/** Mails about one subject that share a reason; `addressee` when it is one mail and somebody is known. */
const mails = {
  count: z.int().positive(),
  addressee: z.string().nullable(),
  about: z.string().nullable(),
  reason: outcomeReasonSchema,
  aboutRecipient: z.boolean(),
};

/**
 * What needs a person: each code with its facts. A matter is derived from what it is about each time it is asked for, and is
 * gone when that is done.
 *
 * - `mail.overdue`: unsent five minutes after it was due; `reason` is null when nothing has tried yet.
 * - `mail.failed`: will not be sent unless someone does something. `mail.in-doubt`: nobody knows whether it arrived.
 * - `mail.expired`: was not sent, since it came too late to be of use.
 * - `meeting.unmarked`: has been, and nobody has said whether it was held.
 * - `replies.missing`: the last day to reply is near, or `late` has passed; `from` are the organisations asked,
 *   `call` those of them whom no mail reminds, so that they are to be called.
 * - `reply.owed`: who asks has been asked for an answer for a seat of their own; told to nobody else.
 * - `seat.unrepresented`: that day has passed, and nobody comes for the seat.
 * - `seat.vacant`: no holder when a coming meeting begins, the soonest if there are several, be there a deputy or not.
 * - `recipient.wrong`: somebody who got a mail for a seat says that it is another’s, and whose: of a meeting's
 *   mail, or, without one, of mails about the seat's actions; or a `colleague` who was asked to log in the seat's place.
 * - `agenda.undecided`: leaves soon, and is still the body's standing one.
 * - `action.overdue`: past its last day, and open. `action.silent`: nobody has written about it for eight weeks, and it is not
 *   overdue; to members those of their own seats. `answers` is who can be asked: the seat’s holder, its deputy while it is vacant,
 *   or nobody.
 * - `action.without-goal`: open, and their goals are not in the version of the plan that holds, so that nothing is logged about
 *   them and nobody is reminded; the one due soonest first, which is what is mended first.
 * - `half-year.at-risk`: little remains, and no meeting is planned. `half-year.missed`: over without one that was held.
 */
export const matterView = z.discriminatedUnion('code', [
  matter('mail.overdue', { count: z.int().positive(), reason: outcomeReasonSchema.nullable() }),
  matter('mail.failed', mails),
  matter('mail.in-doubt', mails),
  matter('mail.expired', mails),
  matter('meeting.unmarked', meeting),
  matter('replies.missing', {
    ...meeting,
    replyBy: civilDateSchema,
    late: z.boolean(),
    from: z.array(z.string()),
    call: z.array(z.string()),
  }),
  matter('reply.owed', {
    ...meeting,
    replyBy: civilDateSchema,
    late: z.boolean(),
    function: z.string(),
    organisation: z.string(),
  }),
  matter('seat.unrepresented', { ...meeting, function: z.string(), organisation: z.string() }),
  matter('seat.vacant', { ...meeting, function: z.string(), organisation: z.string() }),
  matter('recipient.wrong', {
    meeting: z.string().nullable(),
    function: z.string(),
    organisation: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    colleague: z.boolean(),
  }),
  matter('agenda.undecided', { ...meeting, leavesOn: civilDateSchema }),
  matter('action.overdue', { ...action, days: z.int().positive() }),
  matter('action.without-goal', { plan: z.string(), actions: z.array(z.string()) }),
  matter('action.silent', { ...action, weeks: z.int().positive() }),
  matter('half-year.at-risk', halfYear),
  matter('half-year.missed', halfYear),
]);
export type MatterView = z.output<typeof matterView>;
/** A matter as it is for everybody. */
export type Matter = Without<MatterView, 'yours'>;
type Without<M, K extends string> = M extends unknown ? Omit<M, K> : never;
export type MatterCode = MatterView['code'];

/**
 * The most urgent matters first, how `more` there are, when the next mail leaves by itself (told to staff alone), and the
 * coming meetings of the bodies that who asks sits in, soonest first.
 */
export const overviewView = z.strictObject({
  matters: z.array(matterView),
  more: z.int(),
  nextMail: z.strictObject({ day: civilDateSchema, at: instantSchema }).nullable(),
  yourMeetings: z.array(yourMeetingView),
});
export type OverviewView = z.output<typeof overviewView>;
