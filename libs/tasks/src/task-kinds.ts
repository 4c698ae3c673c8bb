import { Injectable } from '@nestjs/common';
import { type TaskKindName, taskKindNameSchema } from '@samsyn/contract';
import type { TaskKind } from './task-kind';

/** Every kind of long work, each with its one owner. A second owner stops the start. */
@Injectable()
export class TaskKinds {
  private readonly kinds = new Map<string, TaskKind>();

  /** @throws when the kind has an owner already, or a name that could not be stored. */
  register(kind: TaskKind): void {
    const name = taskKindNameSchema.parse(kind.kind);
    if (this.kinds.has(name)) throw new Error(`The task kind ${name} has two owners`);
    this.kinds.set(name, kind);
  }

  /** The owner of a kind. @throws when nobody has registered it. */
  named(name: string): TaskKind {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`The task kind ${name} has no owner`);
    return kind;
  }

  /** Those that have an owner in this process; tasks of others wait for a process that knows them. */
  get names(): TaskKindName[] {
    return [...this.kinds.values()].map(({ kind }) => kind);
  }
}
