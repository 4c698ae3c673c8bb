import * as z from 'zod';

/** The use cases that end a matter, or show what it is about, by the names of their entries; each has a label. */
export const matterActions = [
  'agendas.update',
  'half-years.waive',
  'mailings.list',
  'mailings.update',
  'meetings.mark-held',
  'meetings.order-chase',
  'meetings.schedule',
  'replies.register',
  'seats.appoint',
] as const;

export const matterActionSchema = z.enum(matterActions);
export type MatterAction = (typeof matterActions)[number];
