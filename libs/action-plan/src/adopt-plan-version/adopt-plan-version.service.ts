import { Injectable } from '@nestjs/common';
import { type AdoptPlan, civilDateOf, fail, type PlanVersionView, yearOf } from '@samsyn/contract';
import { audited, AuditedWrite, Clock, type SignedInCaller, type WriteResult } from '@samsyn/platform';
import { type NotADraft, PlanDrafts } from '../plan-drafts';
import { PlanRemindersService } from '../plan-reminders/plan-reminders.service';
import { PlanVersionRepository, type VersionOfPlan } from '../plan-version.repository';

/** Keeps that a draft was adopted: from then on it holds, and nobody changes it. What held before is superseded, and its actions' reminders are planned anew. */
@Injectable()
export class AdoptPlanVersionService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly versions: PlanVersionRepository,
    private readonly drafts: PlanDrafts,
    private readonly reminders: PlanRemindersService,
    private readonly clock: Clock,
  ) {}

  adopt(
    caller: SignedInCaller,
    which: VersionOfPlan,
    yours: AdoptPlan,
  ): WriteResult<PlanVersionView, NotADraft['code'] | 'plan-version.adopted-ahead' | 'plan.no-goals'> {
    const { version: _version, adoptedOn = null, registryNumber = null, validUntil = null, ...by } = yours;
    return this.write.run(caller, async (tx) => {
      const draft = await this.drafts.lock(tx, which, yours);
      if (!draft.ok) return draft;
      if (draft.value.goals.length === 0) return fail({ code: 'plan.no-goals' });
      const today = civilDateOf(this.clock.now(), caller.timeZone);
      if (adoptedOn ? adoptedOn > today : by.adoptedYear > yearOf(today)) {
        return fail({ code: 'plan-version.adopted-ahead' });
      }
      await this.versions.adopt(tx, draft.value, {
        ...by,
        adoptedOn,
        adoptedAt: this.clock.now(),
        registryNumber,
        validUntil,
      });
      await this.reminders.planAdopted(tx, which.planId);
      const detail = { versionId: which.versionId, number: draft.value.number, year: by.adoptedYear };
      return audited(
        await this.drafts.get(tx, which),
        'plan-version.adopted',
        ['plan', which.planId],
        detail,
      );
    });
  }
}
