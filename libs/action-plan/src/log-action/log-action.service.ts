import { Injectable } from '@nestjs/common';
import {
  civilDateOf,
  fail,
  type FileFault,
  type FileRoomFault,
  type LogAction,
  type LoggedActionView,
  ok,
} from '@samsyn/contract';
import {
  Clock,
  type SignedInCaller,
  type Transaction,
  type Upload,
  type WriteResult,
} from '@samsyn/platform';
import { ActionChangeService, type ChangeRefused, loggedView } from '../action-change.service';
import { ActionFiles } from '../action-files';
import { ActionLogRepository, mayCorrect } from '../action-log.repository';
import { type ActionReach, ActionReachService } from '../action-reach.service';
import { SignerRepository } from '../signature/signer.repository';
import { loggedChange, type LogRefused } from './logged-change.rules';

type NotLogged = LogRefused | 'entry.missing' | 'entry.not-yours' | FileRoomFault;

/**
 * Logs what somebody has to say about an action: a line, a new status or last day, a reading, or several at once, and a file
 * with it.
 */
@Injectable()
export class LogActionService {
  constructor(
    private readonly changes: ActionChangeService,
    private readonly entries: ActionLogRepository,
    private readonly files: ActionFiles,
    private readonly reach: ActionReachService,
    private readonly signers: SignerRepository,
    private readonly clock: Clock,
  ) {}

  async log(
    caller: SignedInCaller,
    actionId: string,
    yours: LogAction,
    upload?: Upload,
  ): WriteResult<LoggedActionView, ChangeRefused | NotLogged | FileFault> {
    const { version: _version, writtenBy, ...logged } = yours;
    const received = await this.files.receive(upload);
    if (!received.ok) return received;
    return this.changes.change<LoggedActionView, NotLogged>(caller, actionId, yours, {
      audit: 'action.logged',
      reach: (tx) => this.reach.of(tx, caller),
      sign: (tx) => this.signers.sign(tx, caller, writtenBy),
      source: 'app',
      decide: async (tx, { action, reach }) => {
        const refused = await this.correctionRefused(tx, caller, actionId, logged, reach);
        if (refused) return fail({ code: refused });
        const now = this.clock.now();
        const change = loggedChange(action, logged, { now, today: civilDateOf(now, caller.timeZone) });
        if (!change.ok) return change;
        const file = await this.files.keep(tx, actionId, received.value);
        if (!file.ok) return file;
        const { edits, said, reading } = change.value;
        const fileId = file.value?.id ?? null;
        const detail = { fields: fieldsSaid(logged), ...(fileId ? { fileId } : {}) };
        return ok({ edits, entry: said, reading, fileId, detail });
      },
      viewOf: loggedView,
    });
  }

  private async correctionRefused(
    tx: Transaction,
    caller: SignedInCaller,
    actionId: string,
    { correctsId }: Pick<LogAction, 'correctsId'>,
    reach: ActionReach,
  ): Promise<'entry.missing' | 'entry.not-yours' | undefined> {
    if (correctsId === undefined) return undefined;
    const entry = await this.entries.get(tx, actionId, correctsId);
    if (!entry) return 'entry.missing';
    return mayCorrect(entry, caller, reach) ? undefined : 'entry.not-yours';
  }
}

const told = ['text', 'status', 'dueOn', 'reading'] as const;

/** Which parts of an entry something was said in: what the audit log keeps of it. */
function fieldsSaid(logged: Partial<Record<(typeof told)[number], unknown>>): string[] {
  return told.filter((field) => logged[field] !== undefined);
}
