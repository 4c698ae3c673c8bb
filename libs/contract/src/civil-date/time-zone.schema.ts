import { IANAZone } from 'luxon';
import { z } from 'zod';

/** The name of a time zone in the IANA database, such as 'Europe/Stockholm'. */
export const timeZoneSchema = z
  .string()
  .refine((name) => IANAZone.isValidZone(name), { error: 'IANA time zone' });
