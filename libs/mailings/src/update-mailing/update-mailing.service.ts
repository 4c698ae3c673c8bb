import { Injectable } from '@nestjs/common';
import { fail, type Failure, type MailingView, type UpdateMailing } from '@samsyn/contract';
import {
  audited,
  AuditedWrite,
  type Caller,
  Clock,
  type Transaction,
  type WriteResult,
} from '@samsyn/platform';
import { MAILING_COLUMNS, type MailingRow, viewOfMailing } from '../mailing-row';
import { WakeService } from '../wake/wake.service';
import { actionsOn } from './mail-actions.rules';

/** What can stand in the way once the mail is found. */
type Refusal = 'mailing.changed' | 'mailing.not-pending' | 'mailing.not-failed' | 'mailing.due-outside';

/** The relay has been offered it, and no answer is known. */
const atRelay = `(m.state = 'sending' AND m.handed_over_at IS NOT NULL)`;
/** It needs nobody any more; that it did not arrive stays so. */
const isLost = `m.state IN ('failed', 'expired')`;

const assignments = {
  'set-due': `due_at = $3, attempt_at = $3, due_set_at = product_now()`,
  send: `due_at = product_now(), attempt_at = product_now(), due_set_at = product_now()`,
  // What the relay has cannot be taken back, but is not tried again. All else is superseded, and remembered as a person's
  // decision so that no replanning brings it back; what may have arrived already says so.
  stop: `stopped_at = product_now(),
    state = CASE WHEN ${atRelay} OR ${isLost} THEN m.state ELSE 'superseded' END,
    outcome = CASE WHEN ${atRelay} OR ${isLost} THEN m.outcome ELSE '{"reason": "stopped"}' END,
    settled_at = CASE WHEN ${isLost} THEN m.settled_at WHEN NOT ${atRelay} THEN product_now() END,
    lease_until = CASE WHEN ${atRelay} THEN m.lease_until END,
    possibly_doubled = m.possibly_doubled OR m.state = 'unknown'`,
  // due anew: it is not late for having failed
  retry: `state = 'pending', outcome = NULL, due_at = product_now(), due_set_at = product_now(), attempt_at = product_now(), settled_at = NULL, followed_at = NULL,
    mail_key = NULL, handed_over_at = NULL, in_doubt = false, retries = m.retries + 1, stopped_at = NULL`,
} as const;

/** Sets the due time of, sends, stops or retries one mail of the ledger that nobody else has changed meanwhile. */
@Injectable()
export class UpdateMailingService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly wake: WakeService,
    private readonly clock: Clock,
  ) {}

  update(
    caller: Caller,
    id: string,
    yours: UpdateMailing,
  ): WriteResult<MailingView, 'mailing.missing' | Refusal> {
    return this.write.run(caller, async (tx) => {
      const mailing = await lock(tx, id);
      if (!mailing) return fail({ code: 'mailing.missing' });
      const refused = this.refusal(mailing, yours);
      if (refused) return fail(refused);
      const dueAt = yours.action === 'set-due' ? new Date(yours.dueAt) : mailing.due_at;
      const [updated] = await tx.query<MailingRow>(
        `UPDATE mailing m SET ${assignments[yours.action]}, version = m.version + 1
         WHERE m.municipality_id = $1 AND m.id = $2 AND $3::timestamptz IS NOT NULL
         RETURNING ${MAILING_COLUMNS}`,
        [tx.scope.municipalityId, id, dueAt],
      );
      if (yours.action !== 'stop') {
        const next = yours.action === 'set-due' ? dueAt : this.clock.now();
        tx.afterCommit(() => this.wake.at(tx.scope, [next]));
      }
      return audited(viewOfMailing(updated as MailingRow), `mailing.${yours.action}`, ['mailing', id], {
        dueAt,
      });
    });
  }

  private refusal(mailing: MailingRow, yours: UpdateMailing): Failure<Refusal> | undefined {
    const now = this.clock.now();
    if (mailing.version !== yours.version) {
      return { code: 'mailing.changed', current: viewOfMailing(mailing), yours };
    }
    const expiresAt = mailing.expires_at;
    const stopped = mailing.stopped_at !== null;
    const { state, in_doubt: inDoubt } = mailing;
    const possible = actionsOn({ state, inDoubt, expiresAt, stopped }, now);
    if (yours.action === 'set-due' && state === 'pending' && !inDoubt)
      return dueRefusal(yours.dueAt, expiresAt, now);
    if (possible.includes(yours.action)) return undefined;
    return { code: yours.action === 'retry' ? 'mailing.not-failed' : 'mailing.not-pending' };
  }
}

function dueRefusal(wanted: string, expiresAt: Date, now: Date): Failure<Refusal> | undefined {
  const dueAt = new Date(wanted);
  if (dueAt >= now && dueAt < expiresAt) return undefined;
  return { code: 'mailing.due-outside', expiresAt: expiresAt.toISOString() };
}

async function lock(tx: Transaction, id: string): Promise<MailingRow | undefined> {
  const [row] = await tx.query<MailingRow>(
    `SELECT ${MAILING_COLUMNS} FROM mailing m WHERE m.municipality_id = $1 AND m.id = $2 FOR UPDATE`,
    [tx.scope.municipalityId, id],
  );
  return row;
}
