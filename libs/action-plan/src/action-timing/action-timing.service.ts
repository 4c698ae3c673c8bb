import { Injectable } from '@nestjs/common';
import { BodyRepository } from '@samsyn/bodies';
import {
  type ActionTimingView,
  type ChosenActionTimingView,
  fail,
  type Failure,
  ok,
  type Result,
  type SetActionTiming,
} from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, Database, type WriteResult } from '@samsyn/platform';
import { PlanRemindersService } from '../plan-reminders/plan-reminders.service';
import { ActionTimingRepository } from './action-timing.repository';

/** When a body is reminded of its actions: shown, and chosen unless somebody else has chosen meanwhile. */
@Injectable()
export class ActionTimingService {
  constructor(
    private readonly database: Database,
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
    private readonly timings: ActionTimingRepository,
    private readonly reminders: PlanRemindersService,
  ) {}

  get(
    { scope }: Pick<Caller, 'scope'>,
    bodyId: string,
  ): Promise<Result<ActionTimingView, Failure<'body.missing'>>> {
    return this.database.transaction(scope, async (tx) => {
      if (!(await this.bodies.get(tx, bodyId))) return fail({ code: 'body.missing' as const });
      return ok(await this.timings.get(tx, bodyId));
    });
  }

  set(
    caller: Caller,
    bodyId: string,
    yours: SetActionTiming,
  ): WriteResult<ChosenActionTimingView, 'body.missing' | 'action-timing.changed'> {
    return this.write.run(caller, async (tx) => {
      if (!(await this.bodies.get(tx, bodyId))) return fail({ code: 'body.missing' });
      await this.bodies.lock(tx, bodyId);
      const chosen = await this.timings.set(tx, bodyId, yours);
      if (!chosen) {
        return fail({ code: 'action-timing.changed', current: await this.timings.get(tx, bodyId), yours });
      }
      const tasks = await this.reminders.remindersChanged(tx, bodyId);
      return audited({ ...chosen, tasks }, 'action-timing.set', ['body', bodyId], {
        version: chosen.version,
      });
    });
  }
}
