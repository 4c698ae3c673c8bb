import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { MailOutlook } from '../outlook/mail-outlook';
import type { MunicipalityScope } from './municipality-scope';
import { inOnePacket } from './one-packet';

/** One statement of several that leave together; what bears the same name must be the same SQL. */
export interface Statement {
  readonly name: string;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** One database transaction in one municipality's scope. Repositories take it; nothing else reaches the tables. */
export class Transaction {
  private committed: (() => void | Promise<void>)[] = [];
  private last: Statement[] = [];
  /** Where it is noted which mail this leads to; only where that has been asked. */
  outlook: MailOutlook | undefined;

  constructor(
    readonly scope: MunicipalityScope,
    readonly manager: EntityManager,
    private readonly client: PoolClient,
  ) {}

  /** Runs SQL in this transaction and returns its rows (`RETURNING` rows for a write). */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.manager.queryRunner;
    if (!runner) throw new Error('A transaction has a connection of its own');
    return (await runner.query(sql, parameters, true)).records as Row[];
  }

  /**
   * Like {@link query}, for what is asked so often that each connection had better plan it once. A connection keeps what it
   * has planned, so this is for SQL that is the same each time, and for rows that are found by their keys: the plan does
   * not know what is asked for. Questions that do not wait for each other may be asked together: each is
   * answered on what is so after those before it.
   */
  async often<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    inOnePacket(this.client);
    return (await this.client.query({ name: statementName(sql), text: sql, values: parameters }))
      .rows as Row[];
  }

  /**
   * Has a statement, whose rows nobody waits for, leave together with the commit: it saves a wait, and a row that it locks
   * is locked for a moment only. Should it fail, the whole transaction has not happened.
   */
  atTheEnd(statement: Statement): void {
    this.last.push(statement);
  }

  /** Read by the database before COMMIT. */
  get lastStatements(): readonly Statement[] {
    return this.last;
  }

  /** Does `work` once the transaction has committed; it never runs after a rollback. */
  afterCommit(work: () => void | Promise<void>): void {
    this.committed.push(work);
  }

  /** Does `work` and undoes it; only what it noted in {@link outlook} is kept. */
  async rehearse(work: () => Promise<void>): Promise<void> {
    const [committed, last] = [[...this.committed], [...this.last]];
    await this.query('SAVEPOINT rehearsal');
    await work();
    await this.query('ROLLBACK TO SAVEPOINT rehearsal');
    this.committed = committed;
    this.last = last;
  }

  /** Called by the database after COMMIT. */
  async runCommitted(): Promise<void> {
    for (const work of this.committed) await work();
  }
}

const names = new Map<string, string>();

/** Told from every other by all of its text; PostgreSQL's names end at 63 bytes. */
function statementName(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  const name = createHash('sha256').update(sql).digest('base64url');
  names.set(sql, name);
  return name;
}
