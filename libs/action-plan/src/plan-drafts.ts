import { Injectable } from '@nestjs/common';
import { fail, type Failure, ok, type PlanVersionView, type Result } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { PlanRepository } from './plan.repository';
import { PlanVersionRepository, type VersionOfPlan } from './plan-version.repository';

/** Why a version cannot be written. */
export type NotADraft = Failure<'plan-version.missing' | 'plan-version.frozen' | 'plan-version.changed'>;

/** What every change of a draft begins with. */
@Injectable()
export class PlanDrafts {
  constructor(
    private readonly plans: PlanRepository,
    private readonly versions: PlanVersionRepository,
  ) {}

  /**
   * The draft that a change is based on, with its plan locked until the transaction ends: nobody adopts what somebody writes.
   * @param yours what is asked for, with the version it is based on.
   */
  async lock(
    tx: Transaction,
    which: VersionOfPlan,
    yours: { version: number },
  ): Promise<Result<PlanVersionView, NotADraft>> {
    await this.plans.lock(tx, which.planId);
    const current = await this.versions.get(tx, which);
    if (!current) return fail({ code: 'plan-version.missing' });
    if (current.state !== 'draft') return fail({ code: 'plan-version.frozen' });
    if (current.version !== yours.version) return fail({ code: 'plan-version.changed', current, yours });
    return ok(current);
  }

  /** A version as it stands now. @throws when there is none. */
  async get(tx: Transaction, which: VersionOfPlan): Promise<PlanVersionView> {
    const version = await this.versions.get(tx, which);
    if (!version) throw new Error(`There is no version ${which.versionId}`);
    return version;
  }
}
