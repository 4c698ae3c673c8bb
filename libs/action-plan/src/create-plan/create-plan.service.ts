import { Injectable } from '@nestjs/common';
import { BodyRepository } from '@samsyn/bodies';
import { civilDateOf, type CreatePlan, fail, type PlanView } from '@samsyn/contract';
import { audited, AuditedWrite, Clock, type SignedInCaller, type WriteResult } from '@samsyn/platform';
import { viewOfPlan } from '../plan.entity';
import { planConstraints, PlanRepository } from '../plan.repository';
import { PlanVersionRepository } from '../plan-version.repository';

/** Adds a plan, with a first draft of it that has no goals. */
@Injectable()
export class CreatePlanService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
    private readonly plans: PlanRepository,
    private readonly versions: PlanVersionRepository,
    private readonly clock: Clock,
  ) {}

  create(caller: SignedInCaller, values: CreatePlan): WriteResult<PlanView, 'plan.exists' | 'body.missing'> {
    return this.write.run(
      caller,
      async (tx) => {
        const body = await this.bodies.get(tx, values.bodyId);
        if (!body) return fail({ code: 'body.missing' });
        const id = await this.plans.insert(tx, values);
        await this.versions.insertDraft(tx, id);
        const plan = { ...values, id, bodyName: body.name, version: 1 };
        const today = civilDateOf(this.clock.now(), caller.timeZone);
        const view = viewOfPlan(plan, await this.versions.current(tx, [id]), today);
        const { kind, bodyId } = values;
        return audited(view, 'plan.created', ['plan', id], { kind, bodyId });
      },
      planConstraints,
    );
  }
}
