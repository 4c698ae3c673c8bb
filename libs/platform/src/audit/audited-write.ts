import { Injectable } from '@nestjs/common';
import {
  type AuditAction,
  fail,
  type Failure,
  type MailOutlookView,
  ok,
  type Result,
} from '@samsyn/contract';
import { Clock } from '../clock/clock';
import { Database, Rollback } from '../database/database';
import type { MunicipalityScope } from '../database/municipality-scope';
import type { Transaction } from '../database/transaction';
import { violatedConstraint } from '../database/violated-constraint';
import { claimIdempotencyKey, keepResponse } from '../idempotency/idempotency-record';
import { MailOutlook } from '../outlook/mail-outlook';
import { type Actor, appendAudit, type AuditDetail, type AuditEntry } from './audit-trail';

/** A request to change something: in which municipality, by whom, and how a repetition is recognised. */
export interface Caller extends Actor {
  scope: MunicipalityScope;
  /** From the `Idempotency-Key` header, with the hash of the request it came with. */
  idempotency?: { key: string; requestHash: string };
  /** Asks what mail the write leads to, before or instead of it; a program that writes by itself asks nothing. */
  foresight?: Foresight;
}

/** How a request is to be answered that can make mail leave. */
export interface Foresight {
  /** Mail is what it is for. */
  readonly ordered: boolean;
  /** Whoever asks has seen what leaves. */
  readonly confirmed: boolean;
  /** Nothing is to be done: here it is noted what would leave. */
  readonly preview?: { mail?: MailOutlookView };
}

/** The caller's `Idempotency-Key` was used before for something else. */
export type KeyReused = Failure<'idempotency.reused'>;

/** The write would make mail leave within the hour, which nobody has agreed to. */
export type Unconfirmed = Failure<'confirmation.needed'>;

/** What the frame of a write can answer, whatever is written. */
type FrameRefusal = KeyReused | Unconfirmed;

/** What a write answers: the view of what was written, or the code of what stood in its way. */
export type WriteResult<View, Code extends string> = Promise<Result<View, Failure<Code> | FrameRefusal>>;

/** A write that can be answered and recorded. */
interface Audited<View> {
  value: View;
  audit: AuditEntry;
}

type AnyResult = Result<Audited<unknown>, { readonly code: string }>;
type Work<R> = (tx: Transaction) => Promise<R>;
// Taken from what the work returns as a whole, so that it may fail in several ways without naming their type.
type ViewIn<R> = R extends { readonly ok: true; readonly value: { value: infer View } } ? View : never;
type ErrorIn<R> = R extends { readonly ok: false; readonly error: infer E } ? E : never;

/**
 * What the constraints of a context's tables mean when they refuse a write. Asking first and writing then would let two
 * people through at once; the constraint lets one.
 */
export type Constraints<Code extends string> = Readonly<Record<string, Code>>;

/** A success of a write: what is answered, and what the audit log keeps. `subject` is a type and an id. */
export function audited<View>(
  value: View,
  action: AuditAction,
  [subjectType, subjectId]: readonly [type: string, id: string],
  detail?: AuditDetail,
): { readonly ok: true; readonly value: Audited<View> } {
  return ok({ value, audit: { action, subjectType, subjectId, ...(detail ? { detail } : {}) } });
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
   * @param constraints what a refusal by the database means; any other error of the database is thrown.
   */
  run<R extends AnyResult>(
    caller: Caller,
    work: Work<R>,
  ): Promise<Result<ViewIn<R>, ErrorIn<R> | FrameRefusal>>;
  run<R extends AnyResult, Refused extends string>(
    caller: Caller,
    work: Work<R>,
    constraints: Constraints<Refused>,
  ): Promise<Result<ViewIn<R>, ErrorIn<R> | Failure<Refused> | FrameRefusal>>;
  async run<R extends AnyResult, Refused extends string>(
    caller: Caller,
    work: Work<R>,
    constraints?: Constraints<Refused>,
  ): Promise<Result<ViewIn<R>, ErrorIn<R> | Failure<Refused> | FrameRefusal>> {
    try {
      return await this.database.transaction(caller.scope, (tx) => this.write(tx, caller, work));
    } catch (error) {
      const code = constraints?.[violatedConstraint(error) ?? ''];
      if (code === undefined) throw error;
      return fail({ code });
    }
  }

  private async write<R extends AnyResult>(
    tx: Transaction,
    caller: Caller,
    work: Work<R>,
  ): Promise<Result<ViewIn<R>, ErrorIn<R> | FrameRefusal>> {
    const earlier = await claimIdempotencyKey(tx, caller);
    if (earlier === 'reused') throw new Rollback(fail<KeyReused>({ code: 'idempotency.reused' }));
    if (earlier !== 'new') return ok(earlier.response as ViewIn<R>);
    if (caller.foresight) tx.outlook = new MailOutlook();
    const result = await work(tx);
    if (!result.ok) throw new Rollback(result);
    if (caller.foresight) this.foresee(tx, caller.foresight, result.value.value);
    appendAudit(tx, caller, this.clock.now(), result.value.audit);
    keepResponse(tx, caller, result.value.value);
    return ok(result.value.value as ViewIn<R>);
  }

  /** A preview ends here, with what would have been answered; and so does what has to be asked about first. */
  private foresee(tx: Transaction, { ordered, confirmed, preview }: Foresight, answer: unknown): void {
    const mail = tx.outlook?.view(this.clock.now(), ordered);
    if (preview) {
      preview.mail = mail;
      throw new Rollback(ok(answer));
    }
    if (mail?.needsConfirmation && !confirmed)
      throw new Rollback(fail({ code: 'confirmation.needed', mail }));
  }
}
