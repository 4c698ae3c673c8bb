import { Controller } from '@nestjs/common';
import { createPlan, getPlan, getPlanProgress, listPlans, updatePlan } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { CreatePlanService } from './create-plan/create-plan.service';
import { ReadPlansService } from './read-plans/read-plans.service';
import { UpdatePlanService } from './update-plan/update-plan.service';

@Controller()
export class PlanController {
  constructor(
    private readonly reading: ReadPlansService,
    private readonly creating: CreatePlanService,
    private readonly updating: UpdatePlanService,
  ) {}

  @route(listPlans)
  list({ caller, query }: Call<typeof listPlans>) {
    return this.reading.list(caller, query);
  }

  @route(createPlan)
  create({ caller, body }: Call<typeof createPlan>) {
    return this.creating.create(caller, body);
  }

  @route(getPlan)
  get({ caller, params }: Call<typeof getPlan>) {
    return this.reading.get(caller, params.planId);
  }

  @route(getPlanProgress)
  progress({ caller, params }: Call<typeof getPlanProgress>) {
    return this.reading.progress(caller, params.planId);
  }

  @route(updatePlan)
  update({ caller, params, body }: Call<typeof updatePlan>) {
    return this.updating.update(caller, params.planId, body);
  }
}
