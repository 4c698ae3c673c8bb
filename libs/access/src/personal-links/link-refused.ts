import type { Result } from '@samsyn/contract';
import { Problem } from '@samsyn/platform';

/** Why a link does not open, as its page tells it. */
export interface LinkRefused {
  code: 'link.unknown' | 'link.revoked';
  status: 404 | 410;
  detail: string;
}

/** What a link opened. @throws {Problem} for one that does not open; the pages of links tell it in words. */
export function openedOrProblem<T>(result: Result<T, LinkRefused>): T {
  if (result.ok) return result.value;
  const { status, code, detail } = result.error;
  throw new Problem(status, code, detail);
}
