import { Controller } from '@nestjs/common';
import {
  adoptPlanVersion,
  createPlanVersion,
  listPlanVersions,
  openPlanDocument,
  setGoals,
  setPlanDocument,
} from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { AdoptPlanVersionService } from './adopt-plan-version/adopt-plan-version.service';
import { CreatePlanVersionService } from './create-plan-version/create-plan-version.service';
import { OpenPlanDocumentService } from './open-plan-document/open-plan-document.service';
import { ReadPlansService } from './read-plans/read-plans.service';
import { SetGoalsService } from './set-goals/set-goals.service';
import { SetPlanDocumentService } from './set-plan-document/set-plan-document.service';

@Controller()
export class PlanVersionController {
  constructor(
    private readonly reading: ReadPlansService,
    private readonly creating: CreatePlanVersionService,
    private readonly setting: SetGoalsService,
    private readonly adopting: AdoptPlanVersionService,
    private readonly document: SetPlanDocumentService,
    private readonly opening: OpenPlanDocumentService,
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

  @route(setPlanDocument)
  setDocument({ caller, params, body, upload }: Call<typeof setPlanDocument>) {
    return this.document.set(caller, params, body, upload);
  }

  @route(openPlanDocument)
  openDocument({ caller, params }: Call<typeof openPlanDocument>) {
    return this.opening.open(caller, params);
  }
}
