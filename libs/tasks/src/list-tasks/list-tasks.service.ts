import { Injectable } from '@nestjs/common';
import type { TaskView } from '@samsyn/contract';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { TaskRepository } from '../task.repository';

/** What long work goes on, and how what has just ended did: for whoever comes back to a page, or to another one. */
@Injectable()
export class ListTasksService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskRepository,
  ) {}

  async list(scope: MunicipalityScope): Promise<{ items: TaskView[] }> {
    return { items: await this.database.transaction(scope, (tx) => this.tasks.present(tx)) };
  }
}
