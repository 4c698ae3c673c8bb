import { Injectable } from '@nestjs/common';
import { BodyRepository } from '@samsyn/bodies';
import { civilDateOf, fail, type PlanView, type UpdatePlan } from '@samsyn/contract';
import {
  audited,
  AuditedWrite,
  Clock,
  type SignedInCaller,
  type Transaction,
  type WriteResult,
} from '@samsyn/platform';
import { viewOfPlan } from '../plan.entity';
import { PlanRepository } from '../plan.repository';
import { PlanVersionRepository } from '../plan-version.repository';

/**
 * Changes a plan that nobody else has changed meanwhile. Its actions keep the seats that they have, also when another body
 * takes over: whose each then is, a person decides by handing it over.
 */
@Injectable()
export class UpdatePlanService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
    private readonly plans: PlanRepository,
    private readonly versions: PlanVersionRepository,
    private readonly clock: Clock,
  ) {}

  update(
    caller: SignedInCaller,
    id: string,
    yours: UpdatePlan,
  ): WriteResult<PlanView, 'plan.missing' | 'plan.changed' | 'body.missing'> {
    const { version, ...changes } = yours;
    return this.write.run(caller, async (tx) => {
      const { bodyId } = changes;
      if (bodyId !== undefined && !(await this.bodies.get(tx, bodyId))) return fail({ code: 'body.missing' });
      const update = await this.plans.update(tx, id, version, changes);
      if (update.kind === 'missing') return fail({ code: 'plan.missing' });
      const current = await this.view(tx, caller, id);
      if (update.kind === 'conflict') return fail({ code: 'plan.changed', current, yours });
      const detail = { version: current.version, fields: Object.keys(changes) };
      return audited(current, 'plan.updated', ['plan', id], detail);
    });
  }

  private async view(tx: Transaction, { timeZone }: SignedInCaller, id: string): Promise<PlanView> {
    const plan = await this.plans.get(tx, id);
    if (!plan) throw new Error(`There is no plan ${id}`);
    const today = civilDateOf(this.clock.now(), timeZone);
    return viewOfPlan(plan, await this.versions.current(tx, [id]), today);
  }
}
