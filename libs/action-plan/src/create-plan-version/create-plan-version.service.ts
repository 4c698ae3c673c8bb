import { Injectable } from '@nestjs/common';
import { fail, type PlanVersionView } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type WriteResult } from '@samsyn/platform';
import { PlanDrafts } from '../plan-drafts';
import { PlanRepository } from '../plan.repository';
import { planVersionConstraints, PlanVersionRepository } from '../plan-version.repository';

/** Begins the next draft of a plan, with the goals of the version that holds: they stay what they are. */
@Injectable()
export class CreatePlanVersionService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly plans: PlanRepository,
    private readonly versions: PlanVersionRepository,
    private readonly drafts: PlanDrafts,
  ) {}

  create(caller: Caller, planId: string): WriteResult<PlanVersionView, 'plan.missing' | 'plan.draft-exists'> {
    return this.write.run(
      caller,
      async (tx) => {
        if (!(await this.plans.lock(tx, planId))) return fail({ code: 'plan.missing' });
        const versionId = await this.versions.insertDraft(tx, planId);
        const draft = await this.drafts.get(tx, { planId, versionId });
        const detail = { planId, number: draft.number, goals: draft.goals.length };
        return audited(draft, 'plan-version.created', ['plan', planId], detail);
      },
      planVersionConstraints,
    );
  }
}
