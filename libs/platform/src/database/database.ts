import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { MunicipalityScope } from './municipality-scope';
import { Transaction } from './transaction';

/** Thrown inside a transaction to undo it and hand a value out; see {@link Database.transaction}. */
export class Rollback<T> {
  constructor(readonly value: T) {}
}

/** The only way to the database: every transaction carries a municipality's scope, or is plainly global. */
@Injectable()
export class Database {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction that sees one municipality's rows only. The scope is set with SET LOCAL, so it is
   * gone after commit, rollback and error alike. Throw {@link Rollback} to undo and return its value.
   */
  async transaction<T>(scope: MunicipalityScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    let transaction: Transaction | undefined;
    const result = await this.run('samsyn.municipality', scope.municipalityId, (manager) => {
      transaction = new Transaction(scope, manager);
      return work(transaction);
    });
    if (!result.undone) await transaction?.runCommitted();
    return result.value;
  }

  /** Runs `work` on the global tables (municipality, account, session); tenant tables show no rows here. */
  async global<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return (await this.run('samsyn.municipality', '', work)).value;
  }

  /** Like {@link global}, and an account's own memberships are visible too. */
  async asAccount<T>(accountId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return (await this.run('samsyn.account', accountId, work)).value;
  }

  private async run<T>(
    setting: string,
    value: string,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<{ value: T; undone: boolean }> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction();
      await runner.query('SELECT set_config($1, $2, true)', [setting, value]);
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return { value: result, undone: false };
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      if (error instanceof Rollback) return { value: (error as Rollback<T>).value, undone: true };
      throw error;
    } finally {
      await runner.release();
    }
  }
}
