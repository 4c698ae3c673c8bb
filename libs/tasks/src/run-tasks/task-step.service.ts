import { Injectable, Logger } from '@nestjs/common';
import { Database, isPassingFailure, type MunicipalityScope, type Transaction } from '@samsyn/platform';
import { TaskKinds } from '../task-kinds';
import { TaskRepository, type TaskStep } from '../task.repository';

/**
 * One step of a municipality's long work. What it does and that it is done are one transaction, which has the task locked:
 * a crash undoes both, and of two processes one passes the task over.
 */
@Injectable()
export class TaskStepService {
  private readonly logger = new Logger('tasks');
  private readonly reported = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly kinds: TaskKinds,
    private readonly tasks: TaskRepository,
  ) {}

  /**
   * Does the next step.
   * @returns false when there is none, or others are at what there is.
   * @throws what passes by itself, such as a database that is away: the step is then still to be done.
   */
  step(scope: MunicipalityScope): Promise<boolean> {
    const { names } = this.kinds;
    const sizes = new Map(names.map((name) => [name, this.kinds.named(name).stepSize]));
    return this.database.transaction(scope, async (tx) => {
      const step = await this.tasks.next(tx, sizes);
      if (!step) {
        this.report(await this.tasks.ownerless(tx, names));
        return false;
      }
      if (step.overtaken) await this.tasks.supersede(tx, step.id);
      else await this.tasks.advance(tx, step.id, step.itemIds.length, await this.failuresOf(tx, step));
      return true;
    });
  }

  /** Does all of it at once or, when that fails, one by one: a thing that cannot be done must not hold the others. */
  private async failuresOf(tx: Transaction, { id, kind, subject, itemIds }: TaskStep): Promise<number> {
    const owner = this.kinds.named(kind);
    const faultOf = (items: readonly string[]) => undoneFault(tx, () => owner.step(tx, items, subject));
    if (itemIds.length > 1 && !(await faultOf(itemIds))) return 0;
    let failures = 0;
    for (const item of itemIds) {
      const fault = await faultOf([item]);
      if (!fault) continue;
      failures += 1;
      this.logger.error(`Task ${id} (${kind}) cannot do ${item}: ${fault.message}`);
      await owner.gaveUp?.(tx, item);
    }
    return failures;
  }

  /** A kind that nobody here owns is reported once, and its tasks left in line: a newer process may know it. */
  private report(kinds: readonly string[]): void {
    for (const kind of kinds.filter((each) => !this.reported.has(each))) {
      this.reported.add(kind);
      this.logger.error(`A task of the kind ${kind} is not done: the kind has no owner here`);
    }
  }
}

/** Does work, or undoes what was begun of it and says what it failed for. @throws what passes by itself. */
async function undoneFault(tx: Transaction, work: () => Promise<void>): Promise<Error | undefined> {
  await tx.query('SAVEPOINT things');
  try {
    await work();
    await tx.query('RELEASE SAVEPOINT things');
    return undefined;
  } catch (fault) {
    if (isPassingFailure(fault)) throw fault;
    await tx.query('ROLLBACK TO SAVEPOINT things');
    return fault instanceof Error ? fault : new Error(String(fault));
  }
}
