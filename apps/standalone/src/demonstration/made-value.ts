import type { Result } from '@samsyn/contract';

/** The value of what was made. Demonstration data that cannot be written is a mistake in the data. */
export function madeValue<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(`The demonstration data was refused: ${result.error.code}`);
  return result.value;
}
