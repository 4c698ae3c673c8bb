import { Refused } from '../lib/api';

export type ProblemKind = 'offline' | 'fault' | 'denied' | 'missing';

/** Which of the four an error is. */
export function kindOf(error: Error): ProblemKind {
  if (!(error instanceof Refused)) return 'fault';
  const { status } = error.problem;
  if (status === 0) return 'offline';
  if (status === 403) return 'denied';
  return status === 404 || status === 400 ? 'missing' : 'fault';
}

/** Whether trying again may help: it is no answer to what was asked. */
export function canPass(kind: ProblemKind): kind is 'offline' | 'fault' {
  return kind === 'offline' || kind === 'fault';
}
