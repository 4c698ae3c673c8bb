import { Controller } from '@nestjs/common';
import { getYearPlan, storeYearPlan } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { PlanYearService } from './plan-year/plan-year.service';
import { StoreYearPlanService } from './store-year-plan/store-year-plan.service';

@Controller()
export class YearPlanController {
  constructor(
    private readonly planning: PlanYearService,
    private readonly storing: StoreYearPlanService,
  ) {}

  @route(getYearPlan)
  plan({ caller, query }: Call<typeof getYearPlan>) {
    return this.planning.plan(caller, query.year);
  }

  @route(storeYearPlan)
  store({ caller, body }: Call<typeof storeYearPlan>) {
    return this.storing.store(caller, body);
  }
}
