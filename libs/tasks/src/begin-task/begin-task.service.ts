import { Injectable, Logger } from '@nestjs/common';
import { type JobQueue, JobQueues, type Transaction } from '@samsyn/platform';
import { TaskKinds } from '../task-kinds';
import { type NewTask, TaskRepository } from '../task.repository';

export type { NewTask } from '../task.repository';

/** The queue that wakes whoever does long work. */
export const TASK_QUEUE = 'task';

/** What a wake-up job carries: which task has been begun. */
export interface TaskPayload {
  taskId: string;
}

/** Keeps long work with the write that causes it, so that the write can be answered at once. */
@Injectable()
export class BeginTaskService {
  private readonly logger = new Logger('tasks');
  private readonly queue: JobQueue<TaskPayload>;

  constructor(
    private readonly tasks: TaskRepository,
    private readonly kinds: TaskKinds,
    queues: JobQueues,
  ) {
    this.queue = queues.queue<TaskPayload>(TASK_QUEUE);
  }

  /**
   * Stores a task in the transaction of the write; a worker begins after its commit. What an older task about the same has
   * not done by then is left to this one.
   * @returns what the write's answer names as `tasks`: the new one's id, or none when there is nothing to do.
   */
  async begin(tx: Transaction, task: NewTask): Promise<string[]> {
    if (task.itemIds.length === 0) return [];
    if (tx.outlook) await this.rehearse(tx, task);
    const id = await this.tasks.insert(tx, task);
    tx.afterCommit(() => this.wake(id));
    return [id];
  }

  /** Whoever asks what the write leads to is told what the task will. It is done as a worker does it, and undone. */
  private async rehearse(tx: Transaction, { kind, subject, itemIds }: NewTask): Promise<void> {
    const owner = this.kinds.named(kind);
    for (let at = 0; at < itemIds.length; at += owner.stepSize) {
      await tx.rehearse(() => owner.step(tx, itemIds.slice(at, at + owner.stepSize), subject));
    }
  }

  /** Nobody waits for it: a wake-up that is lost costs seconds, since the sweep finds the task. */
  private wake(taskId: string): void {
    this.queue.add({ taskId }, { jobId: `task-${taskId}` }).catch((error: Error) => {
      this.logger.warn(`Task ${taskId} waits for the sweep: ${error.message}`);
    });
  }
}
