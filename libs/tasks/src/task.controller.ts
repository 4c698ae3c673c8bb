import { Controller } from '@nestjs/common';
import { getTask } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { GetTaskService } from './get-task/get-task.service';

@Controller()
export class TaskController {
  constructor(private readonly reading: GetTaskService) {}

  @route(getTask)
  get({ caller, params }: Call<typeof getTask>) {
    return this.reading.get(caller.scope, params.taskId);
  }
}
