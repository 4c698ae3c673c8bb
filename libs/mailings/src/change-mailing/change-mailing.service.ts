import { Injectable } from '@nestjs/common';
import { type ChangeMailing, fail, type MailingView, ok, type Result } from '@samsyn/contract';
import { AuditedWrite, type Caller, Clock, type KeyReused, type Transaction } from '@samsyn/platform';
import { MAILING_COLUMNS, type MailingRow, toMailingView } from '../mailing-row';
import { WakeService } from '../wake/wake.service';

/** What can stand in the way of changing a mail, as it is told over HTTP. */
export interface MailingError {
  code:
    | 'mailing.missing'
    | 'mailing.changed'
    | 'mailing.not-pending'
    | 'mailing.not-failed'
    | 'mailing.due-outside';
  status: number;
  detail: string;
  [extension: string]: unknown;
}

const changes = {
  move: `due_at = $3, attempt_at = $3, moved_at = $4`,
  // superseded, and remembered as a person's decision so that no replanning brings it back
  stop: `state = 'superseded', outcome = '{"reason": "stopped"}', stopped_at = $4, settled_at = $4`,
  retry: `state = 'pending', outcome = NULL, attempt_at = $4, settled_at = NULL, followed_at = NULL`,
} as const;

/** Moves, stops or retries one mail of the ledger. */
@Injectable()
export class ChangeMailingService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly wake: WakeService,
    private readonly clock: Clock,
  ) {}

  change(
    caller: Caller,
    id: string,
    request: ChangeMailing,
  ): Promise<Result<MailingView, MailingError | KeyReused>> {
    return this.write.run(caller, async (tx) => {
      const mailing = await lock(tx, id);
      if (!mailing)
        return fail({ code: 'mailing.missing' as const, status: 404, detail: 'There is no such mail' });
      const refused = this.refusal(mailing, request);
      if (refused) return fail(refused);
      const now = this.clock.now();
      const dueAt = request.action === 'move' ? new Date(request.dueAt) : mailing.due_at;
      const [changed] = await tx.query<MailingRow>(
        `UPDATE mailing m SET ${changes[request.action]}, version = m.version + 1
         WHERE m.municipality_id = $1 AND m.id = $2 AND $3::timestamptz IS NOT NULL AND $4::timestamptz IS NOT NULL
         RETURNING ${MAILING_COLUMNS}`,
        [tx.scope.municipalityId, id, dueAt, now],
      );
      if (request.action !== 'stop') {
        tx.afterCommit(() => this.wake.at(tx.scope, [request.action === 'retry' ? now : dueAt]));
      }
      const audit = { action: `mailing.${request.action}`, subjectType: 'mailing', subjectId: id };
      return ok({ value: toMailingView(changed as MailingRow), audit: { ...audit, detail: { dueAt } } });
    });
  }

  private refusal(mailing: MailingRow, request: ChangeMailing): MailingError | undefined {
    if (mailing.version !== request.version) {
      const detail = 'The mail has changed since you read it';
      return {
        code: 'mailing.changed',
        status: 409,
        detail,
        current: toMailingView(mailing),
        yours: request,
      };
    }
    if (request.action === 'retry') {
      if (mailing.state === 'failed' && mailing.expires_at > this.clock.now()) return undefined;
      return {
        code: 'mailing.not-failed',
        status: 409,
        detail: 'Only a failed mail that is still of use can be retried',
      };
    }
    if (mailing.state !== 'pending') {
      return {
        code: 'mailing.not-pending',
        status: 409,
        detail: 'The mail has left, failed or been withdrawn',
      };
    }
    const dueAt = request.action === 'move' ? new Date(request.dueAt) : undefined;
    if (dueAt && (dueAt < this.clock.now() || dueAt >= mailing.expires_at)) {
      const detail = 'A mail can be moved to a time that lies ahead and at which it is still of use';
      return {
        code: 'mailing.due-outside',
        status: 422,
        detail,
        expiresAt: mailing.expires_at.toISOString(),
      };
    }
    return undefined;
  }
}

async function lock(tx: Transaction, id: string): Promise<MailingRow | undefined> {
  const [row] = await tx.query<MailingRow>(
    `SELECT ${MAILING_COLUMNS} FROM mailing m WHERE m.municipality_id = $1 AND m.id = $2 FOR UPDATE`,
    [tx.scope.municipalityId, id],
  );
  return row;
}
