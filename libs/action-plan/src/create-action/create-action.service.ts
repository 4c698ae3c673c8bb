import { Injectable } from '@nestjs/common';
import { type ActionView, type CreateAction, fail } from '@samsyn/contract';
import { audited, AuditedWrite, Clock, type SignedInCaller, type WriteResult } from '@samsyn/platform';
import { ActionPartyRepository } from '../action-party.repository';
import { ActionReachService, sees } from '../action-reach.service';
import { ActionRepository } from '../action.repository';
import { GetActionService } from '../get-action/get-action.service';
import { GoalRepository } from '../goal.repository';
import { PlanRemindersService } from '../plan-reminders/plan-reminders.service';
import { ActionWordRepository } from '../search-actions/action-word.repository';
import { ResponsibleSeats, type SeatRefused } from '../responsible-seats';

type PartyRefused = 'unit.missing' | 'organisation.missing';

/** Adds an action for a goal of the plan that holds, in the charge of a seat of the body that works against it. */
@Injectable()
export class CreateActionService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly actions: ActionRepository,
    private readonly parties: ActionPartyRepository,
    private readonly words: ActionWordRepository,
    private readonly goals: GoalRepository,
    private readonly seats: ResponsibleSeats,
    private readonly reach: ActionReachService,
    private readonly reading: GetActionService,
    private readonly reminders: PlanRemindersService,
    private readonly clock: Clock,
  ) {}

  create(
    caller: SignedInCaller,
    values: CreateAction,
  ): WriteResult<ActionView, 'goal.missing' | 'action.plan-superseded' | SeatRefused | PartyRefused> {
    const { goalId, seatId, unitIds = [], organisationIds = [] } = values;
    return this.write.run(caller, async (tx) => {
      const reach = await this.reach.of(tx, caller);
      const goal = await this.goals.get(tx, goalId);
      if (!goal || !sees(reach, goal.bodyId)) return fail({ code: 'goal.missing' });
      if (!goal.holds) return fail({ code: 'action.plan-superseded' });
      const parties = { unitIds, organisationIds };
      const refused =
        (await this.seats.refusal(tx, goal, seatId, reach)) ?? (await this.parties.missing(tx, parties));
      if (refused) return fail({ code: refused });
      const id = await this.actions.insert(tx, values, this.clock.now());
      await this.parties.add(tx, id, parties);
      await this.words.keep(tx, id, [
        { place: 'title', text: values.title },
        { place: 'description', text: values.description ?? null },
      ]);
      await this.reminders.actionChanged(tx, id, [seatId]);
      const view = await this.reading.viewFor(tx, id, caller, reach);
      return audited(view, 'action.created', ['action', id], { goalId, seatId });
    });
  }
}
