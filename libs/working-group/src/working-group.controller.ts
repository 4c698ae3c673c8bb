import { Controller } from '@nestjs/common';
import { getWorkingGroup } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { GetWorkingGroupService } from './get-working-group/get-working-group.service';

@Controller()
export class WorkingGroupController {
  constructor(private readonly getting: GetWorkingGroupService) {}

  @route(getWorkingGroup)
  get({ caller, params }: Call<typeof getWorkingGroup>) {
    return this.getting.get(caller, params.bodyId);
  }
}
