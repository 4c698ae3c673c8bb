import * as z from 'zod';

/** What people write between the digits of a number. */
const separators = /[\s().\u2010-\u2013-]/g;
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
  const bare = text.replace(/((?:\+|(?<!\d)00)\d{1,3}\)?\s*)\(0\)/, '$1').replace(separators, '');
  if (bare.startsWith('00')) return `+${bare.slice(2)}`;
  return /^0[1-9]/.test(bare) ? `+46${bare.slice(1)}` : bare;
}

/** Whether the text is a phone number in its stored form. */
export function isPhoneNumber(text: string): boolean {
  return e164.test(text) || shortCode.test(text);
}

/** Swedish area codes of two digits, without their zero; mobile numbers, 010 and 020 are among them. 8 has one, all others three. */
const twoDigits = /^(?:7\d|1[013689]|2[01356]|3[1356]|4[0246]|54|6[03]|90)/;
const groups: Readonly<Record<number, RegExp>> = {
  5: /(\d{3})(\d{2})/,
  6: /(\d{2})(\d{2})(\d{2})/,
  7: /(\d{3})(\d{2})(\d{2})/,
  8: /(\d{3})(\d{3})(\d{2})/,
};

/** How numbers that are free to call are written. */
const inThrees = /^(\d{3})(\d{3})$/;

/** A stored number as people in Sweden write it: `08-555 010 69`, `070-123 45 67`; one of another country as it is stored. */
export function nationalPhoneNumber(stored: string): string {
  if (!stored.startsWith('+46')) return stored;
  const digits = stored.slice(3);
  const area = digits.startsWith('8') ? '8' : digits.slice(0, twoDigits.test(digits) ? 2 : 3);
  const rest = digits.slice(area.length);
  const parts = (area === '20' ? inThrees : groups[rest.length])?.exec(rest)?.slice(1) ?? [rest];
  return `0${area}-${parts.join('\u00a0')}`;
}

/** A phone number as people write it, turned into its stored form. */
export const phoneNumberSchema = z
  .string()
  .max(40)
  .overwrite(storedPhoneNumber)
  .refine(isPhoneNumber, { error: 'phone-number.invalid' })
  .meta({ 'x-text': 'phone-number' });
