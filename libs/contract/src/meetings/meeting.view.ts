import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { clockTimeSchema } from '../civil-date/clock-time.schema';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { meetingWarningView } from './meeting-warning.view';
import { meetingStatusSchema } from './meeting-status.schema';

/** A meeting as it is told: instants, and the same times as they stand on the wall of the municipality. */
export const meetingView = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  title: z.string(),
  status: meetingStatusSchema,
  date: civilDateSchema,
  start: clockTimeSchema,
  end: clockTimeSchema,
  /** The day it ends: the next one for a meeting past midnight. */
  endDate: civilDateSchema,
  /** The ISO week of the day. */
  week: z.int(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  timeZone: z.string(),
  place: z.string(),
  remote: z.strictObject({ name: z.string(), url: z.string().optional() }).nullable(),
  replyBy: civilDateSchema,
  contributionsBy: civilDateSchema,
  documentsBy: civilDateSchema,
  noticeOrderedAt: instantSchema.nullable(),
  changeReason: z.string().nullable(),
  cancelReason: z.string().nullable(),
  version: z.int(),
  /** Rises with every change of time, place or title, and when it is cancelled. */
  revision: z.int(),
});
export type MeetingView = z.output<typeof meetingView>;

/** A meeting that has just been given its time, with what a person would want to know of that. */
export const timedMeetingView = meetingView.extend({ warnings: z.array(meetingWarningView) });
export type TimedMeetingView = z.output<typeof timedMeetingView>;

/** A meeting in a list, with how many of the seats invited have answered. */
export const listedMeetingView = meetingView.extend({
  replies: z.strictObject({ answered: z.int(), invited: z.int() }),
});
export type ListedMeetingView = z.output<typeof listedMeetingView>;

/** How many were chased. */
export const chaseView = z.strictObject({ meetingId: idSchema, chased: z.int() });
export type ChaseView = z.output<typeof chaseView>;
