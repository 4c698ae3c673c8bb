import * as z from 'zod';

/** The version that a change is based on: a positive `integer` of the database, which must be able to hold the next one too. */
export const versionSchema = z.int().min(1).max(2_147_483_646);
