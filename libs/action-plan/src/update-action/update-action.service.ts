import { Injectable } from '@nestjs/common';
import { type ActionView, fail, type Failure, ok, type Result, type UpdateAction } from '@samsyn/contract';
import type { SignedInCaller, Transaction, WriteResult } from '@samsyn/platform';
import type { Action } from '../action.entity';
import { ActionChangeService, type ActionToChange, type ChangeRefused } from '../action-change.service';
import { ActionPartyRepository } from '../action-party.repository';
import { ActionReachService } from '../action-reach.service';
import { GoalRepository } from '../goal.repository';
import { SignerRepository } from '../signature/signer.repository';
import { editsOf } from './action-edits.rules';

type UpdateRefused =
  | 'action.plan-superseded'
  | 'action.due-before-start'
  | 'goal.missing'
  | 'unit.missing'
  | 'organisation.missing';

/** Changes what an action is, or gives it another goal of its plan. Another last day is in the log, as one that was logged is. */
@Injectable()
export class UpdateActionService {
  constructor(
    private readonly changes: ActionChangeService,
    private readonly goals: GoalRepository,
    private readonly parties: ActionPartyRepository,
    private readonly reach: ActionReachService,
    private readonly signers: SignerRepository,
  ) {}

  update(
    caller: SignedInCaller,
    actionId: string,
    yours: UpdateAction,
  ): WriteResult<ActionView, ChangeRefused | UpdateRefused> {
    const { version: _version, ...changes } = yours;
    return this.changes.change<ActionView, UpdateRefused>(caller, actionId, yours, {
      audit: 'action.updated',
      reach: (tx) => this.reach.of(tx, caller),
      sign: (tx) => this.signers.sign(tx, caller, undefined),
      source: 'app',
      givesGoal: yours.goalId !== undefined,
      decide: async (tx, before) => {
        const refused = (await this.goalRefused(tx, before, yours)) ?? dueRefused(before.action, yours);
        if (refused) return fail({ code: refused });
        const parties = await this.setParties(tx, actionId, yours);
        if (!parties.ok) return parties;
        const edits = editsOf(yours);
        const { dueOn: dueFrom } = before.action;
        const moved = yours.dueOn !== undefined && yours.dueOn !== dueFrom;
        const detail = { fields: Object.keys(changes) };
        return ok({ edits, detail, ...(moved ? { entry: { dueFrom, dueTo: yours.dueOn ?? null } } : {}) });
      },
      viewOf: ({ action }) => action,
    });
  }

  /** An action stays in its plan: of another plan, other seats could be responsible. */
  private async goalRefused(
    tx: Transaction,
    { goal }: ActionToChange,
    { goalId }: UpdateAction,
  ): Promise<'goal.missing' | 'action.plan-superseded' | undefined> {
    if (goalId === undefined) return undefined;
    const next = await this.goals.get(tx, goalId);
    if (next?.planId !== goal.planId) return 'goal.missing';
    return next.holds ? undefined : 'action.plan-superseded';
  }

  private async setParties(
    tx: Transaction,
    actionId: string,
    { unitIds, organisationIds }: UpdateAction,
  ): Promise<Result<null, Failure<'unit.missing' | 'organisation.missing'>>> {
    if (!unitIds && !organisationIds) return ok(null);
    const before = await this.parties.of(tx, actionId);
    const after = {
      unitIds: unitIds ?? before.unitIds,
      organisationIds: organisationIds ?? before.organisationIds,
    };
    const missing = await this.parties.missing(tx, {
      // a unit that has ended since may stay
      unitIds: after.unitIds.filter((id) => !before.unitIds.includes(id)),
      organisationIds: after.organisationIds,
    });
    if (missing) return fail({ code: missing });
    await this.parties.remove(tx, actionId);
    await this.parties.add(tx, actionId, after);
    return ok(null);
  }
}

function dueRefused(
  before: Pick<Action, 'startsOn' | 'dueOn'>,
  yours: UpdateAction,
): 'action.due-before-start' | undefined {
  const { startsOn = before.startsOn, dueOn = before.dueOn } = yours;
  return startsOn !== null && dueOn < startsOn ? 'action.due-before-start' : undefined;
}
