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

/** What can stand in the way once the mail is found. */
type Refusal = 'mailing.changed' | 'mailing.not-pending' | 'mailing.not-failed' | 'mailing.due-outside';

const assignments = {
  move: `due_at = $3, attempt_at = $3, moved_at = $4`,
  // superseded, and remembered as a person's decision so that no replanning brings it back
  stop: `state = 'superseded', outcome = '{"reason": "stopped"}', stopped_at = $4, settled_at = $4`,
  retry: `state = 'pending', outcome = NULL, attempt_at = $4, settled_at = NULL, followed_at = NULL`,
} as const;

/** Moves, stops or retries one mail of the ledger that nobody else has changed meanwhile. */
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
      const now = this.clock.now();
      const dueAt = yours.action === 'move' ? new Date(yours.dueAt) : mailing.due_at;
      const [updated] = await tx.query<MailingRow>(
        `UPDATE mailing m SET ${assignments[yours.action]}, version = m.version + 1
         WHERE m.municipality_id = $1 AND m.id = $2 AND $3::timestamptz IS NOT NULL AND $4::timestamptz IS NOT NULL
         RETURNING ${MAILING_COLUMNS}`,
        [tx.scope.municipalityId, id, dueAt, now],
      );
      if (yours.action !== 'stop') {
        tx.afterCommit(() => this.wake.at(tx.scope, [yours.action === 'retry' ? now : dueAt]));
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
    if (yours.action === 'retry') {
      const ofUse = mailing.state === 'failed' && mailing.expires_at > now;
      return ofUse ? undefined : { code: 'mailing.not-failed' };
    }
    if (mailing.state !== 'pending') return { code: 'mailing.not-pending' };
    if (yours.action === 'stop') return undefined;
    const dueAt = new Date(yours.dueAt);
    if (dueAt >= now && dueAt < mailing.expires_at) return undefined;
    return { code: 'mailing.due-outside', expiresAt: mailing.expires_at.toISOString() };
  }
}

async function lock(tx: Transaction, id: string): Promise<MailingRow | undefined> {
  const [row] = await tx.query<MailingRow>(
    `SELECT ${MAILING_COLUMNS} FROM mailing m WHERE m.municipality_id = $1 AND m.id = $2 FOR UPDATE`,
    [tx.scope.municipalityId, id],
  );
  return row;
}
