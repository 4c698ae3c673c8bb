import { Injectable } from '@nestjs/common';
import { fail, type Failure, ok, type Result, type TaskView } from '@samsyn/contract';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { TaskRepository } from '../task.repository';

/** How far long work has come. */
@Injectable()
export class GetTaskService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskRepository,
  ) {}

  async get(scope: MunicipalityScope, id: string): Promise<Result<TaskView, Failure<'task.missing'>>> {
    const task = await this.database.transaction(scope, (tx) => this.tasks.get(tx, id));
    return task ? ok(task) : fail({ code: 'task.missing' });
  }
}
