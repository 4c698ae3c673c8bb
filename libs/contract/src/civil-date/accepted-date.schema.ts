import * as z from 'zod';
import { civilDateSchema } from './civil-date.schema';

/**
 * The years of a date or an instant that somebody sends us. What a rule derives from one, years of working days and
 * quiet periods away, still lies well within the years a civil date may have.
 */
export const acceptedYears = { first: 1990, last: 2150 } as const;

const { first, last } = acceptedYears;
const plausible = (text: string) => text >= String(first) && text < String(last + 1);
const error = `a year from ${first} to ${last}`;

/** A day that somebody asks for, `2027-04-21`. */
export const acceptedDateSchema = civilDateSchema.refine(plausible, { error }).meta({ 'x-text': 'date' });

/** An instant that somebody asks for, with its offset: `2027-01-01T08:00:00+01:00`. */
export const acceptedInstantSchema = z.iso
  .datetime({ offset: true })
  .refine(plausible, { error })
  .meta({ 'x-text': 'instant' });
