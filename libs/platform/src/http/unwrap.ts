import type { Result } from '@samsyn/contract';
import { Problem } from './problem';

/** An expected failure as services return it. `status` is HTTP's; everything else beside code and detail is passed on. */
export interface Failure {
  code: string;
  status?: number;
  detail?: string;
  [extension: string]: unknown;
}

const knownFailures: Record<string, { status: number; detail: string }> = {
  'idempotency.reused': { status: 422, detail: 'This Idempotency-Key was used for another request' },
};

/** The one translator from an expected failure to an answer: gives the value, or throws the problem to send. */
export function unwrap<T, E extends { code: string }>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  const { code, status, detail, ...extensions } = result.error as Failure;
  const known = knownFailures[code];
  throw new Problem(status ?? known?.status ?? 422, code, detail ?? known?.detail ?? code, extensions);
}
