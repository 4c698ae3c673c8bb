import { Injectable } from '@nestjs/common';
import { civilDateOf, fail, type LogAction, type LoggedActionView, ok } from '@samsyn/contract';
import { Clock, type SignedInCaller, type WriteResult } from '@samsyn/platform';
import { ActionChangeService, type ChangeRefused, loggedView } from '../action-change.service';
import { ActionLogRepository } from '../action-log.repository';
import { ActionReachService } from '../action-reach.service';
import { SignerRepository } from '../signature/signer.repository';
import { loggedChange, type LogRefused } from './logged-change.rules';

/** Logs what somebody has to say about an action: a line, a new status or last day, a reading, or several at once. */
@Injectable()
export class LogActionService {
  constructor(
    private readonly changes: ActionChangeService,
    private readonly entries: ActionLogRepository,
    private readonly reach: ActionReachService,
    private readonly signers: SignerRepository,
    private readonly clock: Clock,
  ) {}

  log(
    caller: SignedInCaller,
    actionId: string,
    yours: LogAction,
  ): WriteResult<LoggedActionView, ChangeRefused | LogRefused | 'entry.missing'> {
    const { version: _version, writtenBy, ...logged } = yours;
    return this.changes.change<LoggedActionView, LogRefused | 'entry.missing'>(caller, actionId, yours, {
      audit: 'action.logged',
      reach: (tx) => this.reach.of(tx, caller),
      sign: (tx) => this.signers.sign(tx, caller, writtenBy),
      source: 'app',
      decide: async (tx, { action }) => {
        const { correctsId } = logged;
        if (correctsId !== undefined && !(await this.entries.get(tx, actionId, correctsId))) {
          return fail({ code: 'entry.missing' });
        }
        const now = this.clock.now();
        const change = loggedChange(action, logged, { now, today: civilDateOf(now, caller.timeZone) });
        if (!change.ok) return change;
        const { edits, said, reading } = change.value;
        return ok({ edits, entry: said, reading, detail: { fields: fieldsSaid(logged) } });
      },
      viewOf: loggedView,
    });
  }
}

const told = ['text', 'status', 'dueOn', 'reading'] as const;

/** Which parts of an entry something was said in: what the audit log keeps of it. */
function fieldsSaid(logged: Partial<Record<(typeof told)[number], unknown>>): string[] {
  return told.filter((field) => logged[field] !== undefined);
}
