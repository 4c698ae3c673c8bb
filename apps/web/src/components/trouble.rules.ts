import { Refused } from '../lib/api';
import { canPass, kindOf } from './problem.rules';

/** What a screen's questions have come to, as far as it is told of. */
export interface QuestionState {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly hasAnswer: boolean;
}

/**
 * What is the matter with a screen, the worst first: a part of it cannot be shown, for want of contact or by a fault; what it
 * shows may be old; or it still waits. A part that is refused tells so itself.
 */
export type TroubleKind = 'offline' | 'fault' | 'stale' | 'waiting';
const worst: readonly TroubleKind[] = ['offline', 'fault', 'stale', 'waiting'];

/** See {@link TroubleKind}. */
export function troubleOf(questions: readonly QuestionState[]): TroubleKind | undefined {
  const found = new Set(questions.map(troubleOfOne));
  return worst.find((kind) => found.has(kind));
}

function troubleOfOne({ isPending, error, hasAnswer }: QuestionState): TroubleKind | undefined {
  if (!error) return isPending ? 'waiting' : undefined;
  if (isAnswer(error)) return undefined;
  if (hasAnswer) return 'stale';
  const kind = kindOf(error);
  return canPass(kind) ? kind : undefined;
}

/** Whether the server has answered that, as things stand, there is nothing of the kind, such as a mail that is not wanted now. */
function isAnswer(error: Error): boolean {
  return error instanceof Refused && (error.problem.status === 409 || error.problem.status === 422);
}
