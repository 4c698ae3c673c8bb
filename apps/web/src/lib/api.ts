import {
  apiClient,
  type CallInput,
  createSession,
  type Entry,
  getMe,
  type Problem,
  type Unanswered,
  type ViewOf,
} from '@samsyn/contract';
import { sessionGate } from './session-gate';

/** Why a call was not answered with its view: the problem that the API told, or that nothing was answered. */
export class Refused extends Error {
  constructor(readonly problem: { readonly code: string; readonly status: number; readonly detail: string }) {
    super(problem.detail);
  }

  /** What the entry's code tells beside it; `undefined` when it was refused for another reason. */
  tells<E extends Entry>(_declared: E, code: Problem<E>['code']): Problem<E> | undefined {
    return this.problem.code === code ? (this.problem as Problem<E>) : undefined;
  }
}

/** Whether a write was refused because mail would leave that nobody has agreed to: asked again, it is agreed to. */
export function isUnconfirmed(error: Error | null): boolean {
  return error instanceof Refused && error.problem.code === 'confirmation.needed';
}

/** What goes with a call beside its input. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** The same for every try of one order, so that the second does nothing more. */
  readonly idempotencyKey?: string;
}

const client = apiClient();

/**
 * Asks or orders by an entry of the contract. When the session has ended meanwhile it waits until somebody has signed in
 * again, and then goes on: whoever has filled in a form loses nothing.
 * @throws {Refused} for everything but the view.
 */
export async function call<E extends Entry>(
  declared: E,
  input: CallInput<E>,
  { signal, idempotencyKey }: CallOptions = {},
): Promise<ViewOf<E>> {
  const answer = await client(declared, input, {
    ...(signal ? { signal } : {}),
    ...(idempotencyKey ? { headers: { 'idempotency-key': idempotencyKey } } : {}),
  });
  if (answer.ok) return answer.value;
  const problem: Problem<E> | Unanswered = answer.error;
  if (problem.code === 'session.missing' && waitsForSession(declared)) {
    await sessionGate.renewed();
    return call(declared, input, {
      ...(signal ? { signal } : {}),
      ...(idempotencyKey ? { idempotencyKey } : {}),
    });
  }
  throw new Refused(problem);
}

function waitsForSession({ name }: Entry): boolean {
  return sessionGate.wasOpen && name !== getMe.name && name !== createSession.name;
}
