import { fail, ok, type Result } from '@samsyn/contract';
import { guessesFor } from './password-guesses';

/** A password that may not be chosen. */
export interface PasswordRefused {
  code: 'password.too-short' | 'password.too-long' | 'password.common';
  detail: string;
}

/** Fewest characters of a password. */
export const PASSWORD_MINIMUM = 12;

/** Most characters of a password: long enough for any sentence, short enough to hash. */
export const PASSWORD_MAXIMUM = 256;

/** What a patient guesser at a leaked hash needs minutes for. */
const FEWEST_GUESSES = 1e8;

/** For what is left without the digits and signs around it, which add little: a year, a row of exclamation marks. */
const FEWEST_GUESSES_OF_CORE = 1e5;

/**
 * Whether a password may be chosen (ASVS 5.0, 6.2): long enough and not a common one. There are no rules about which
 * kinds of characters it holds, because they make people choose worse ones.
 *
 * @param about what is known of whose password it is: name, address, municipality.
 */
export async function checkPassword(
  password: string,
  about: readonly string[] = [],
): Promise<Result<string, PasswordRefused>> {
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
  if (await isCommon(password, about)) {
    return fail({
      code: 'password.common',
      detail: 'This password is one of the first that someone would guess',
    });
  }
  return ok(password);
}

async function isCommon(password: string, about: readonly string[]): Promise<boolean> {
  const known = about.flatMap(wordsOf);
  const whole = password.normalize('NFKC');
  const core = whole.replace(leading, '').replace(trailing, '');
  return (
    (await guessesFor(core, known)) < FEWEST_GUESSES_OF_CORE ||
    (await guessesFor(whole, known)) < FEWEST_GUESSES
  );
}

const leading = /^\P{L}+/u;
const trailing = /\P{L}+$/u;

/** Whole, and word by word: an address is a name, a workplace and a country. */
function wordsOf(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  return [lower, ...lower.split(/\P{L}+/u).filter((word) => word.length > 2)];
}
