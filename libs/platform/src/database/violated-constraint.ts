import { QueryFailedError } from 'typeorm';

/**
 * The name of the constraint that refused a write, or `undefined` for any other error. Asking first and writing then
 * would let two people through at once; the constraint lets one.
 */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { constraint } = error.driverError as { constraint?: unknown };
  return typeof constraint === 'string' ? constraint : undefined;
}
