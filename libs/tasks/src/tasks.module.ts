import { Module } from '@nestjs/common';
import { BeginTaskService } from './begin-task/begin-task.service';
import { GetTaskService } from './get-task/get-task.service';
import { ListTasksService } from './list-tasks/list-tasks.service';
import { RunTasksService } from './run-tasks/run-tasks.service';
import { TaskStepService } from './run-tasks/task-step.service';
import { TaskKinds } from './task-kinds';
import { TaskController } from './task.controller';
import { TaskRepository } from './task.repository';
import { TaskFigures } from './tell-figures/task-figures';

/** Long work: kept with the write that causes it, done in small steps, and told of while it goes on. */
@Module({
  controllers: [TaskController],
  providers: [
    TaskKinds,
    TaskRepository,
    BeginTaskService,
    GetTaskService,
    ListTasksService,
    TaskStepService,
    RunTasksService,
    TaskFigures,
  ],
  exports: [TaskKinds, BeginTaskService, RunTasksService],
})
export class TasksModule {}
