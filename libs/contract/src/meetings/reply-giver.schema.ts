import * as z from 'zod';

/** Whose answer a reply is: the seat's holder (ledamot), its ordinary deputy, or the substitute at the meeting. */
export const replyGivers = ['holder', 'deputy', 'substitute'] as const;

export const replyGiverSchema = z.enum(replyGivers);

export type ReplyGiver = (typeof replyGivers)[number];
