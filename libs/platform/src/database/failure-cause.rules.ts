import { isNativeError } from 'node:util/types';

/** 25P03: the database gave up on a transaction because this process was frozen, or too busy to go on with it. */
const passing = /^(08|53|57P|40001|40P01|25P03)|ECONNREFUSED|ECONNRESET|ETIMEDOUT/;

/** Something this process depends on is out of reach for the moment; its message is for the log. */
export class PassingFailure extends Error {
  override readonly name = 'PassingFailure';
}

/** A failure of PostgreSQL or of the way to it, or of what else we depend on, that passes by itself: the same should be tried again. */
export function isPassingFailure(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  return (
    error instanceof PassingFailure ||
    passing.test(codeOf(error)) ||
    /Connection terminated|timeout exceeded when trying to connect|Driver not Connected/.test(error.message)
  );
}

/** PostgreSQL refused what was to be written (SQLSTATE classes 22 and 23): it will refuse it again. */
export function isRefusedValue(error: unknown): boolean {
  return isNativeError(error) && /^2[23]/.test(codeOf(error));
}

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
