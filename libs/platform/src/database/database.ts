import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PoolClient, QueryResult } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';
import { Clock } from '../clock/clock';
import type { MunicipalityScope } from './municipality-scope';
import { inOnePacket } from './one-packet';
import { type Statement, Transaction } from './transaction';

/** The setting that the policies of row-level security compare with. */
const MUNICIPALITY = 'samsyn.municipality';

/** The setting that SQL's `product_now()` adds to the database's clock, in seconds; see the first migration. */
const CLOCK_OFFSET = 'samsyn.clock_offset';

/** Thrown inside a transaction to undo it and hand a value out; see {@link Database.transaction}. */
export class Rollback<T> {
  constructor(readonly value: T) {}
}

/** The only way to the database: every transaction carries a municipality's scope, or is plainly global. */
@Injectable()
export class Database {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in one transaction that sees one municipality's rows only. The scope is set with SET LOCAL, so it is
   * gone after commit, rollback and error alike. Throw {@link Rollback} to undo and return its value.
   */
  async transaction<T>(scope: MunicipalityScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    let transaction: Transaction | undefined;
    const begin = (manager: EntityManager, client: PoolClient) => {
      transaction = new Transaction(scope, manager, client);
      return work(transaction);
    };
    const last = () => transaction?.lastStatements ?? [];
    const result = await this.run(MUNICIPALITY, scope.municipalityId, begin, last);
    if (!result.undone) await transaction?.runCommitted();
    return result.value;
  }

  /** Runs `work` on the global tables (municipality, account, session); tenant tables show no rows here. */
  async global<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return (await this.run(MUNICIPALITY, '', work)).value;
  }

  /** Like {@link global}, and an account's own memberships are visible too. */
  async asAccount<T>(accountId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return (await this.run('samsyn.account', accountId, work)).value;
  }

  /**
   * Reads a municipality's rows (or, without a scope, the global tables) by one query that is a transaction of its own:
   * for what very many requests read.
   */
  async readOnce<Row>(
    scope: MunicipalityScope | undefined,
    query: { name: string; sql: string },
    parameters: readonly unknown[],
  ): Promise<Row[]> {
    const [rows = []] = await this.atOnce(scope, [{ ...query, parameters }]);
    return rows as Row[];
  }

  /**
   * Runs statements that do not wait for each other's answers in one transaction, and hands out the rows of each. Its
   * beginning, they and its end leave together, so that it takes one wait, and each connection plans a statement once,
   * under its name. After a failure none of them has happened.
   */
  async atOnce(scope: MunicipalityScope | undefined, statements: readonly Statement[]): Promise<unknown[][]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      inOnePacket(client);
      const [, ...answers] = await Promise.all([
        client.query(this.begin(client, MUNICIPALITY, scope?.municipalityId ?? '')),
        ...askAll(client, statements),
        // after a failure this undoes, as every end of a transaction does
        client.query('COMMIT'),
      ]);
      return answers.slice(0, statements.length).map(({ rows }) => rows as unknown[]);
    } finally {
      await runner.release();
    }
  }

  private async run<T>(
    setting: string,
    value: string,
    work: (manager: EntityManager, client: PoolClient) => Promise<T>,
    last: () => readonly Statement[] = () => [],
  ): Promise<{ value: T; undone: boolean }> {
    const runner = this.dataSource.createQueryRunner() as PostgresQueryRunner;
    try {
      const client = (await runner.connect()) as PoolClient;
      // Leaves together with the first query of `work`, which saves two waits in every transaction. Should it fail, that
      // query finds no rows, since it has no scope.
      inOnePacket(client);
      const begun = client.query(this.begin(client, setting, value));
      runner.isTransactionActive = true;
      const [result] = await Promise.all([work(runner.manager, client), begun]);
      inOnePacket(client);
      await Promise.all([...askAll(client, last()), client.query('COMMIT')]);
      runner.isTransactionActive = false;
      return { value: result, undone: false };
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      if (error instanceof Rollback) return { value: (error as Rollback<T>).value, undone: true };
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** A clock that was moved, in standalone and tests, moves `product_now()` in this transaction alike. */
  private begin(client: PoolClient, setting: string, value: string): string {
    const scoped = `set_config('${setting}', ${client.escapeLiteral(value)}, true)`;
    const offset = this.clock.offsetMilliseconds() / 1000;
    const moved = offset === 0 ? '' : `, set_config('${CLOCK_OFFSET}', '${offset}', true)`;
    return `START TRANSACTION; SELECT ${scoped}${moved}`;
  }
}

function askAll(client: PoolClient, statements: readonly Statement[]): Promise<QueryResult>[] {
  return statements.map(({ name, sql, parameters }) =>
    client.query({ name, text: sql, values: [...parameters] }),
  );
}
