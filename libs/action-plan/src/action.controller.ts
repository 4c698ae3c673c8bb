import { Controller } from '@nestjs/common';
import { createAction, getAction, getActionCounts, listActions } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { CreateActionService } from './create-action/create-action.service';
import { GetActionService } from './get-action/get-action.service';
import { GetActionCountsService } from './get-action-counts/get-action-counts.service';
import { ListActionsService } from './list-actions/list-actions.service';

@Controller()
export class ActionController {
  constructor(
    private readonly listing: ListActionsService,
    private readonly reading: GetActionService,
    private readonly counting: GetActionCountsService,
    private readonly creating: CreateActionService,
  ) {}

  @route(listActions)
  list({ caller, query }: Call<typeof listActions>) {
    return this.listing.list(caller, query);
  }

  @route(getAction)
  get({ caller, params }: Call<typeof getAction>) {
    return this.reading.get(caller, params.actionId);
  }

  @route(getActionCounts)
  counts({ caller, query }: Call<typeof getActionCounts>) {
    return this.counting.get(caller, query);
  }

  @route(createAction)
  create({ caller, body }: Call<typeof createAction>) {
    return this.creating.create(caller, body);
  }
}
