import * as z from 'zod';

/** RFC 5321 section 4.5.3.1: 64 octets before the @ and 254 in all. */
const MAX_LOCAL_PART = 64;
const MAX_ADDRESS = 254;

const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const TOP_LABEL = /^(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{1,59})$/;

/**
 * Whether the text is exactly one plain mail address, `local@domain.tld`, in ASCII.
 *
 * Stricter than RFC 5322 on purpose: no quoted local part, no comment, no address literal, no display name, no list,
 * no space and no line break, so that an accepted address can stand in a header, in an SMTP command and after
 * `MAILTO:` without being escaped. A domain with å, ä or ö is written in its `xn--` form.
 */
export function isMailAddress(text: string): boolean {
  if (text.length > MAX_ADDRESS) return false;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  if (local.length > MAX_LOCAL_PART || !LOCAL_PART.test(local)) return false;
  const labels = text.slice(at + 1).split('.');
  const top = labels.pop() ?? '';
  return labels.length > 0 && labels.every((label) => LABEL.test(label)) && TOP_LABEL.test(top);
}

/** One plain mail address; see {@link isMailAddress} for what is refused. */
export const mailAddressSchema = z
  .string()
  .max(MAX_ADDRESS)
  .refine(isMailAddress, { error: 'mail-address.invalid' });
