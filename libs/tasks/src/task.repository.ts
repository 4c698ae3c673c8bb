import { Injectable } from '@nestjs/common';
import type { TaskKindName, TaskState, TaskView } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import type { TaskSubject } from './task-kind';

/** What a task is made of. */
export interface NewTask {
  readonly kind: TaskKindName;
  /** What it is about: a newer task of the same kind about the same takes over what is left of an older one. */
  readonly subject: TaskSubject;
  /** The things to do, in that order. */
  readonly itemIds: readonly string[];
}

/** The next step of a task, with its row locked. */
export interface TaskStep {
  id: string;
  kind: TaskKindName;
  subject: TaskSubject;
  itemIds: string[];
  /** There is a newer task about the same, which does what is left. */
  overtaken: boolean;
}

type Row = Omit<TaskView, 'startedAt' | 'finishedAt'> & { startedAt: Date | null; finishedAt: Date | null };

const columns = `id, kind, json_build_object('type', subject_type, 'id', subject_id) AS subject, state,
  cardinality(item_ids) AS total, done, failed, failure, started_at AS "startedAt", finished_at AS "finishedAt"`;

/** Long work in the transaction's municipality. */
@Injectable()
export class TaskRepository {
  async get(tx: Transaction, id: string): Promise<TaskView | undefined> {
    const sql = `SELECT ${columns} FROM task WHERE municipality_id = $1 AND id = $2`;
    const [row] = await tx.query<Row>(sql, [tx.scope.municipalityId, id]);
    return row && viewOf(row);
  }

  /**
   * What goes on, what has ended within a minute, and what could not all be done within the hour: of several about the same
   * the newest, which does what the others left.
   */
  async present(tx: Transaction): Promise<TaskView[]> {
    const rows = await tx.query<Row>(
      `SELECT ${columns} FROM task
       WHERE municipality_id = $1
         AND (state IN ('waiting', 'running') OR finished_at >= product_now() - interval '1 minute'
           OR (state = 'failed' AND finished_at >= product_now() - interval '1 hour'))
         AND NOT EXISTS (SELECT FROM task newer WHERE newer.municipality_id = task.municipality_id AND newer.kind = task.kind
           AND newer.subject_type = task.subject_type AND newer.subject_id = task.subject_id AND newer.number > task.number)
       ORDER BY number`,
      [tx.scope.municipalityId],
    );
    return rows.map(viewOf);
  }

  /**
   * Adds a task. Two about the same wait for each other until their transactions end, so that the one with the higher
   * number has also committed last: the other's step may leave the rest to it.
   */
  async insert(tx: Transaction, { kind, subject, itemIds }: NewTask): Promise<string> {
    const { municipalityId } = tx.scope;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `task ${kind} ${municipalityId} ${subject.type} ${subject.id}`,
    ]);
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO task (municipality_id, kind, subject_type, subject_id, item_ids)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [municipalityId, kind, subject.type, subject.id, itemIds],
    );
    return (row as { id: string }).id;
  }

  /**
   * Locks the oldest unfinished task of these kinds that nobody else is at, and says what comes next in it. The lock lasts
   * as long as the step's transaction: there is no lease to run out, and what dies with it is the step.
   * @param sizes how many things a step of each kind takes at most.
   */
  async next(tx: Transaction, sizes: ReadonlyMap<TaskKindName, number>): Promise<TaskStep | undefined> {
    const [step] = await tx.query<TaskStep>(
      `SELECT t.id, t.kind, json_build_object('type', t.subject_type, 'id', t.subject_id) AS subject,
              t.item_ids[t.done + 1 : t.done + size.items] AS "itemIds",
              EXISTS (SELECT FROM task newer WHERE newer.municipality_id = t.municipality_id AND newer.kind = t.kind
                AND newer.subject_type = t.subject_type AND newer.subject_id = t.subject_id
                AND newer.number > t.number) AS overtaken
       FROM task t JOIN unnest($2::text[], $3::int[]) AS size (kind, items) ON size.kind = t.kind
       WHERE t.municipality_id = $1 AND t.state IN ('waiting', 'running')
       ORDER BY t.number LIMIT 1 FOR UPDATE OF t SKIP LOCKED`,
      [tx.scope.municipalityId, [...sizes.keys()], [...sizes.values()]],
    );
    return step;
  }

  /** Counts things as dealt with, in the transaction that has done them; after the last the task is over. */
  async advance(tx: Transaction, id: string, count: number, failed = 0): Promise<void> {
    await tx.query(
      `UPDATE task SET done = done + $3, failed = failed + $4, started_at = coalesce(started_at, product_now()),
              failure = CASE WHEN $4 > 0 THEN 'task.item-failed' ELSE failure END,
              state = CASE WHEN done + $3 < cardinality(item_ids) THEN 'running'
                           WHEN failed + $4 > 0 THEN 'failed' ELSE 'done' END,
              finished_at = CASE WHEN done + $3 >= cardinality(item_ids) THEN product_now() END
       WHERE municipality_id = $1 AND id = $2`,
      [tx.scope.municipalityId, id, count, failed],
    );
  }

  /** Ends a task of which a newer one does the rest. */
  async supersede(tx: Transaction, id: string): Promise<void> {
    const state: TaskState = 'superseded';
    await tx.query(
      'UPDATE task SET state = $3, finished_at = product_now() WHERE municipality_id = $1 AND id = $2',
      [tx.scope.municipalityId, id, state],
    );
  }

  /** The kinds of unfinished tasks that are none of these: nobody here can do them. */
  async ownerless(tx: Transaction, kinds: readonly TaskKindName[]): Promise<string[]> {
    const rows = await tx.query<{ kind: string }>(
      `SELECT DISTINCT kind FROM task
       WHERE municipality_id = $1 AND state IN ('waiting', 'running') AND kind <> ALL ($2::text[])`,
      [tx.scope.municipalityId, kinds],
    );
    return rows.map(({ kind }) => kind);
  }
}

function viewOf({ startedAt, finishedAt, ...rest }: Row): TaskView {
  return {
    ...rest,
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
