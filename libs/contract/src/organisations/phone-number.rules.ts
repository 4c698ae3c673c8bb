import * as z from 'zod';

/** What people write between the digits of a number. */
const separators = /[\s().\u2010-\u2013-]+/g;
/** Numbers too short for a country code, such as 112 and 114 14. */
const shortCode = /^1\d{2,5}$/;
const e164 = /^\+[1-9]\d{4,14}$/;

/**
 * A phone number as it is stored: E.164 (`+46855501000`), or a short code (`112`, `11414`). A number in the Swedish
 * national form is read as Swedish. What is no number comes back without its separators, for {@link isPhoneNumber} to
 * refuse.
 */
export function storedPhoneNumber(text: string): string {
  // "+46 (0)8-555…": the zero in brackets is for those who dial within the country
  const bare = text.replace(/^(\+\d+\s*)\(0\)/, '$1').replace(separators, '');
  if (bare.startsWith('00')) return `+${bare.slice(2)}`;
  return /^0[1-9]/.test(bare) ? `+46${bare.slice(1)}` : bare;
}

/** Whether the text is a phone number in its stored form. */
export function isPhoneNumber(text: string): boolean {
  return e164.test(text) || shortCode.test(text);
}

/** A phone number as people write it, turned into its stored form. */
export const phoneNumberSchema = z
  .string()
  .max(40)
  .overwrite(storedPhoneNumber)
  .refine(isPhoneNumber, { error: 'phone-number.invalid' })
  .meta({ 'x-text': 'phone-number' });
