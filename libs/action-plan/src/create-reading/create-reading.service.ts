import { Injectable } from '@nestjs/common';
import { civilDateOf, type CreateReading, type LoggedActionView, ok } from '@samsyn/contract';
import { Clock, type SignedInCaller, type WriteResult } from '@samsyn/platform';
import { ActionChangeService, type ChangeRefused, loggedView } from '../action-change.service';
import { ActionReachService } from '../action-reach.service';
import { datedReading, type ReadingRefused } from '../log-action/logged-change.rules';
import { SignerRepository } from '../signature/signer.repository';

/** Logs what an action's indicator was found to be. */
@Injectable()
export class CreateReadingService {
  constructor(
    private readonly changes: ActionChangeService,
    private readonly reach: ActionReachService,
    private readonly signers: SignerRepository,
    private readonly clock: Clock,
  ) {}

  create(
    caller: SignedInCaller,
    actionId: string,
    yours: CreateReading,
  ): WriteResult<LoggedActionView, ChangeRefused | ReadingRefused> {
    return this.changes.change(caller, actionId, yours, {
      audit: 'action.logged',
      reach: (tx) => this.reach.of(tx, caller),
      sign: (tx) => this.signers.sign(tx, caller, yours.writtenBy),
      source: 'app',
      decide: async (_tx, { action }) => {
        const reading = datedReading(action, yours, civilDateOf(this.clock.now(), caller.timeZone));
        if (!reading.ok) return reading;
        const { text = null } = yours;
        const fields = text === null ? ['reading'] : ['text', 'reading'];
        return ok({ edits: {}, entry: { text }, reading: reading.value, detail: { fields } });
      },
      viewOf: loggedView,
    });
  }
}
