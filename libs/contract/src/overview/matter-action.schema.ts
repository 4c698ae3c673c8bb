import * as z from 'zod';

/** The use cases that end a matter, or show what it is about, by the names of their entries; each has a label. */
export const matterActions = ['mailings.list', 'mailings.update'] as const;

export const matterActionSchema = z.enum(matterActions);
export type MatterAction = (typeof matterActions)[number];
