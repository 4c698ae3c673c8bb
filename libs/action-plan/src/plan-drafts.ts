import { Injectable } from '@nestjs/common';
import { fail, type Failure, ok, type PlanVersionView, type Result } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { PlanRepository } from './plan.repository';
import { PlanVersionRepository, type VersionOfPlan } from './plan-version.repository';

/** Why a version cannot be changed. */
type NotAsItWas = Failure<'plan-version.missing' | 'plan-version.changed'>;
/** Why a version cannot be written. */
export type NotADraft = NotAsItWas | Failure<'plan-version.frozen'>;

/** What every change of a version begins with, and most changes are of drafts. */
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
    if (current && current.state !== 'draft') return fail({ code: 'plan-version.frozen' });
    return asItWas(current, yours);
  }

  /** The same of a version in whichever state it is. */
  async lockAny(
    tx: Transaction,
    which: VersionOfPlan,
    yours: { version: number },
  ): Promise<Result<PlanVersionView, NotAsItWas>> {
    await this.plans.lock(tx, which.planId);
    return asItWas(await this.versions.get(tx, which), yours);
  }

  /** A version as it stands now. @throws when there is none. */
  async get(tx: Transaction, which: VersionOfPlan): Promise<PlanVersionView> {
    const version = await this.versions.get(tx, which);
    if (!version) throw new Error(`There is no version ${which.versionId}`);
    return version;
  }
}

function asItWas(
  current: PlanVersionView | null,
  yours: { version: number },
): Result<PlanVersionView, NotAsItWas> {
  if (!current) return fail({ code: 'plan-version.missing' });
  if (current.version !== yours.version) return fail({ code: 'plan-version.changed', current, yours });
  return ok(current);
}
