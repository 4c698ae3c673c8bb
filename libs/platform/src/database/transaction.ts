import type { EntityManager } from 'typeorm';
import type { MunicipalityScope } from './municipality-scope';

/** One database transaction in one municipality's scope. Repositories take it; nothing else reaches the tables. */
export class Transaction {
  private readonly committed: (() => void | Promise<void>)[] = [];

  constructor(
    readonly scope: MunicipalityScope,
    readonly manager: EntityManager,
  ) {}

  /** Runs SQL in this transaction and returns its rows (`RETURNING` rows for a write). */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.manager.queryRunner;
    if (!runner) throw new Error('A transaction has a connection of its own');
    return (await runner.query(sql, parameters, true)).records as Row[];
  }

  /** Does `work` once the transaction has committed; it never runs after a rollback. */
  afterCommit(work: () => void | Promise<void>): void {
    this.committed.push(work);
  }

  /** Called by the database after COMMIT. */
  async runCommitted(): Promise<void> {
    for (const work of this.committed) await work();
  }
}
