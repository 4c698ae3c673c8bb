import { fail, ok, type Result } from '@samsyn/contract';
import { commonPasswords } from './common-passwords';

/** A password that may not be chosen. */
export interface PasswordRefused {
  code: 'password.too-short' | 'password.too-long' | 'password.common';
  detail: string;
}

/** Fewest characters of a password. */
export const PASSWORD_MINIMUM = 12;

/** Most characters of a password: long enough for any sentence, short enough to hash. */
export const PASSWORD_MAXIMUM = 256;

const lookAlikes: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  '5': 's',
  $: 's',
};

/**
 * Whether a password may be chosen (ASVS 5.0, 6.2): long enough and not a common one. There are no rules about which
 * kinds of characters it holds, because they make people choose worse ones.
 */
export function checkPassword(password: string): Result<string, PasswordRefused> {
  const { length } = [...password];
  if (length < PASSWORD_MINIMUM) {
    return fail({
      code: 'password.too-short',
      detail: `A password has at least ${PASSWORD_MINIMUM} characters`,
    });
  }
  if (length > PASSWORD_MAXIMUM) {
    return fail({
      code: 'password.too-long',
      detail: `A password has at most ${PASSWORD_MAXIMUM} characters`,
    });
  }
  if (isCommon(password)) {
    return fail({
      code: 'password.common',
      detail: 'This password is one of the first that someone would guess',
    });
  }
  return ok(password);
}

function isCommon(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const bare = [plain, plain.replace(trailing, ''), plain.replace(trailing, '').replace(leading, '')];
  return [...bare, ...bare.map(spelledOut)].some((text) => {
    const unit = repeatedUnit(text).replace(trailing, '').replace(leading, '');
    return [...unit].length < 4 || commonPasswords.has(unit) || commonPasswords.has(text);
  });
}

// What is not a letter adds little at either end, and is nothing at all by itself.
const leading = /^\P{L}+/u;
const trailing = /\P{L}+$/u;

function spelledOut(text: string): string {
  return text.replace(/[@4310!5$]/g, (sign) => lookAlikes[sign] ?? sign);
}

/** `abcabcabc` is `abc` three times over. */
function repeatedUnit(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
}
