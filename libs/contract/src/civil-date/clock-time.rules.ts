import { clockTimeSchema, type ClockTime } from './clock-time.schema';

/**
 * Reads a clock time from text that ought to be one: a literal, a database column.
 * @throws RangeError when it is not one. What a person typed goes through `clockTimeSchema` instead.
 */
export function clockTime(text: string): ClockTime {
  const parsed = clockTimeSchema.safeParse(text);
  if (!parsed.success) throw new RangeError(`Not a clock time: ${JSON.stringify(text)}`);
  return parsed.data;
}
