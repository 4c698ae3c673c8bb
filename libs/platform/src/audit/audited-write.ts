import { Injectable } from '@nestjs/common';
import { fail, type Result } from '@samsyn/contract';
import { Clock } from '../clock/clock';
import { Database, Rollback } from '../database/database';
import type { MunicipalityScope } from '../database/municipality-scope';
import type { Transaction } from '../database/transaction';
import { claimIdempotencyKey, keepResponse } from '../idempotency/idempotency-record';
import { type Actor, appendAudit, type AuditEntry } from './audit-trail';

/** A request to change something: in which municipality, by whom, and how a repetition is recognised. */
export interface Caller extends Actor {
  scope: MunicipalityScope;
  /** From the `Idempotency-Key` header, with the hash of the request it came with. */
  idempotency?: { key: string; requestHash: string };
}

/** The request's key was used before for something else. */
export interface KeyReused {
  code: 'idempotency.reused';
}

/**
 * The frame of every user's write: one transaction that holds the change, its audit row and the answer kept for a
 * repeated request. A failed result undoes everything.
 */
@Injectable()
export class AuditedWrite {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work`, which must return its result together with one audit entry. When the caller's idempotency key has
   * been answered before, the kept answer is returned and nothing runs.
   */
  run<T, E>(
    caller: Caller,
    work: (tx: Transaction) => Promise<Result<{ value: T; audit: AuditEntry }, E>>,
  ): Promise<Result<T, E | KeyReused>> {
    return this.database.transaction(caller.scope, async (tx): Promise<Result<T, E | KeyReused>> => {
      const earlier = await claimIdempotencyKey(tx, caller);
      if (earlier === 'reused') throw new Rollback(fail<KeyReused>({ code: 'idempotency.reused' }));
      if (earlier !== 'new') return { ok: true, value: earlier.response as T };
      const result = await work(tx);
      if (!result.ok) throw new Rollback(result);
      await appendAudit(tx, caller, this.clock.now(), result.value.audit);
      await keepResponse(tx, caller, result.value.value);
      return { ok: true, value: result.value.value };
    });
  }
}
