import * as z from 'zod';

/** What a person is in a municipality; a membership holds one. */
export const roleSchema = z.enum(['coordinator', 'reader']);

/** `coordinator` = samordnare, does everything; `reader` sees everything and changes nothing. */
export type Role = z.infer<typeof roleSchema>;
