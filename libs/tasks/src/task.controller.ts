import { Controller } from '@nestjs/common';
import { getTask, listTasks } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { GetTaskService } from './get-task/get-task.service';
import { ListTasksService } from './list-tasks/list-tasks.service';

@Controller()
export class TaskController {
  constructor(
    private readonly reading: GetTaskService,
    private readonly listing: ListTasksService,
  ) {}

  @route(getTask)
  get({ caller, params }: Call<typeof getTask>) {
    return this.reading.get(caller.scope, params.taskId);
  }

  @route(listTasks)
  list({ caller }: Call<typeof listTasks>) {
    return this.listing.list(caller.scope);
  }
}
