import { Injectable } from '@nestjs/common';
import { fail, type PlanVersionView, type SetGoals } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type WriteResult } from '@samsyn/platform';
import { type NotADraft, PlanDrafts } from '../plan-drafts';
import { PlanVersionRepository, type VersionOfPlan } from '../plan-version.repository';

/** Writes the goals of a draft. One that is left out is not in this version; the actions that were for it keep it. */
@Injectable()
export class SetGoalsService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly versions: PlanVersionRepository,
    private readonly drafts: PlanDrafts,
  ) {}

  set(
    caller: Caller,
    which: VersionOfPlan,
    yours: SetGoals,
  ): WriteResult<PlanVersionView, NotADraft['code'] | 'goal.missing'> {
    return this.write.run(caller, async (tx) => {
      const draft = await this.drafts.lock(tx, which, yours);
      if (!draft.ok) return draft;
      const kept = yours.goals.flatMap(({ id }) => (id === undefined ? [] : [id]));
      const known = await this.versions.goalsOf(tx, which.planId, kept);
      if (kept.some((id) => !known.has(id))) return fail({ code: 'goal.missing' });
      await this.versions.setGoals(tx, draft.value, yours.goals);
      const detail = { versionId: which.versionId, goals: yours.goals.length };
      return audited(
        await this.drafts.get(tx, which),
        'plan-version.goals-set',
        ['plan', which.planId],
        detail,
      );
    });
  }
}
