import { Controller } from '@nestjs/common';
import { adoptPlanVersion, createPlanVersion, listPlanVersions, setGoals } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { AdoptPlanVersionService } from './adopt-plan-version/adopt-plan-version.service';
import { CreatePlanVersionService } from './create-plan-version/create-plan-version.service';
import { ReadPlansService } from './read-plans/read-plans.service';
import { SetGoalsService } from './set-goals/set-goals.service';

@Controller()
export class PlanVersionController {
  constructor(
    private readonly reading: ReadPlansService,
    private readonly creating: CreatePlanVersionService,
    private readonly setting: SetGoalsService,
    private readonly adopting: AdoptPlanVersionService,
  ) {}

  @route(listPlanVersions)
  list({ caller, params, query }: Call<typeof listPlanVersions>) {
    return this.reading.listVersions(caller, params.planId, query);
  }

  @route(createPlanVersion)
  create({ caller, params }: Call<typeof createPlanVersion>) {
    return this.creating.create(caller, params.planId);
  }

  @route(setGoals)
  setGoals({ caller, params, body }: Call<typeof setGoals>) {
    return this.setting.set(caller, params, body);
  }

  @route(adoptPlanVersion)
  adopt({ caller, params, body }: Call<typeof adoptPlanVersion>) {
    return this.adopting.adopt(caller, params, body);
  }
}
