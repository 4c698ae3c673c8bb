import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

/**
 * The name of the constraint that refused a write, or `undefined` for any other error. Asking first and writing then
 * would let two people through at once; the constraint lets one.
 */
export function violatedConstraint(error: unknown): string | undefined {
  // what a transaction asks as it ends does not pass through TypeORM
  const refusal: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return refusal instanceof DatabaseError ? refusal.constraint : undefined;
}
