import * as z from 'zod';

/** Where a meeting stands; only a person marks it held or cancelled. */
export const meetingStatuses = ['planned', 'held', 'cancelled'] as const;

export const meetingStatusSchema = z.enum(meetingStatuses);

export type MeetingStatus = (typeof meetingStatuses)[number];
