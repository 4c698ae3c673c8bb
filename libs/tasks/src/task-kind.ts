import type { TaskKindName } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';

/** What long work is about. */
export interface TaskSubject {
  readonly type: string;
  readonly id: string;
}

/** One kind of long work, as the context that does it registers it: a list of things, done a few at a time. */
export interface TaskKind {
  readonly kind: TaskKindName;
  /** How many of the things one transaction takes at most: few enough that nobody waits long for what it has locked. */
  readonly stepSize: number;
  /**
   * Does these things in a transaction that also counts them as done, so that each is done once in effect whatever is
   * killed. A thing that is gone or needs nothing any more is passed over. What it throws undoes the step; the things are
   * then done one by one, and those that throw again are counted as failed.
   */
  step(tx: Transaction, itemIds: readonly string[], subject: TaskSubject): Promise<void>;
  /**
   * What is to be told of a thing that could not be done, in the transaction that counts it as failed: a kind that keeps a state
   * of its things leaves none in the air.
   */
  gaveUp?(tx: Transaction, itemId: string): Promise<void>;
}
