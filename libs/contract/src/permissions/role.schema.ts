import * as z from 'zod';

/**
 * What a person is in a municipality; a membership holds one or more. `coordinator` = samordnare, `backup-coordinator` =
 * biträdande samordnare, `secretary` = sekreterare, `member` = ledamot (acts for the seats of their own contact), `reader`
 * = läsare (registrar, auditor), `administrator` = administratör (people and settings).
 */
export const roles = [
  'coordinator',
  'backup-coordinator',
  'secretary',
  'member',
  'reader',
  'administrator',
] as const;
export const roleSchema = z.enum(roles);
export type Role = (typeof roles)[number];
