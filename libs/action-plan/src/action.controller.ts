import { Controller } from '@nestjs/common';
import {
  createAction,
  downloadActions,
  getAction,
  getActionCounts,
  handOverAction,
  listActions,
  updateAction,
} from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { CreateActionService } from './create-action/create-action.service';
import { DownloadActionsService } from './download-actions/download-actions.service';
import { GetActionService } from './get-action/get-action.service';
import { GetActionCountsService } from './get-action-counts/get-action-counts.service';
import { HandOverActionService } from './hand-over-action/hand-over-action.service';
import { ListActionsService } from './list-actions/list-actions.service';
import { UpdateActionService } from './update-action/update-action.service';

@Controller()
export class ActionController {
  constructor(
    private readonly listing: ListActionsService,
    private readonly downloading: DownloadActionsService,
    private readonly reading: GetActionService,
    private readonly counting: GetActionCountsService,
    private readonly creating: CreateActionService,
    private readonly updating: UpdateActionService,
    private readonly handing: HandOverActionService,
  ) {}

  @route(listActions)
  list({ caller, query }: Call<typeof listActions>) {
    return this.listing.list(caller, query);
  }

  @route(downloadActions)
  download({ caller, query }: Call<typeof downloadActions>) {
    return this.downloading.download(caller, query);
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

  @route(updateAction)
  update({ caller, params, body }: Call<typeof updateAction>) {
    return this.updating.update(caller, params.actionId, body);
  }

  @route(handOverAction)
  handOver({ caller, params, body }: Call<typeof handOverAction>) {
    return this.handing.handOver(caller, params.actionId, body);
  }
}
