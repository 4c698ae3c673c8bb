import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** The name of a time zone in the IANA database, such as 'Europe/Stockholm'; an offset is not one. */
export const timeZoneSchema = z
  .string()
  .refine((name) => /^[A-Z]/i.test(name) && isKnown(name), { error: 'IANA time zone' });

function isKnown(name: string): boolean {
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId !== '';
  } catch {
    return false;
  }
}
