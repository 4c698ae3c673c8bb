import { Controller } from '@nestjs/common';
import { getActionTiming, setActionTiming } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ActionTimingService } from './action-timing.service';

@Controller()
export class ActionTimingController {
  constructor(private readonly timings: ActionTimingService) {}

  @route(getActionTiming)
  get({ caller, params }: Call<typeof getActionTiming>) {
    return this.timings.get(caller, params.bodyId);
  }

  @route(setActionTiming)
  set({ caller, params, body }: Call<typeof setActionTiming>) {
    return this.timings.set(caller, params.bodyId, body);
  }
}
