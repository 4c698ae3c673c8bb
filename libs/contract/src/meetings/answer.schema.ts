import * as z from 'zod';

/**
 * What an invited seat answers (svar): in the room, remotely, a substitute comes, declined (förhinder), not
 * yet known (vet inte än). Attending means the first two; with a substitute the organisation is represented.
 */
export const answers = ['in-room', 'remote', 'substitute', 'declined', 'tentative'] as const;

export const answerSchema = z.enum(answers);

export type Answer = (typeof answers)[number];
