import { randomUUID } from 'node:crypto';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Result } from '@samsyn/contract';
import {
  type Caller,
  Config,
  type ConfigInput,
  type SignedInCaller,
  Database,
  PlatformModule,
  type Transaction,
} from '@samsyn/platform';
import { createTestDatabase } from '../test-database/create-test-database';
import { SettableClock } from '../settable-clock/settable-clock';
import { buildMunicipality } from './municipality.builder';

/** Contexts of the product on a database of a test file's own, without HTTP and with a clock that can be set. */
export class TestContext {
  private constructor(
    private readonly application: INestApplicationContext,
    readonly clock: SettableClock,
    /** The superuser's address of the database, for what the application's role may not do. */
    readonly databaseUrl: string,
    private readonly drop: () => Promise<void>,
  ) {}

  static start(...modules: (Type | DynamicModule)[]): Promise<TestContext> {
    return TestContext.startWith({}, ...modules);
  }

  /** Like {@link start}, with settings of the test's own, such as the `SMTP_URL` of a sink. */
  static async startWith(
    settings: Partial<ConfigInput>,
    ...modules: (Type | DynamicModule)[]
  ): Promise<TestContext> {
    const database = await createTestDatabase();
    const clock = new SettableClock();
    const config = Config.from({ ...exampleSettings(database.url), ...settings });
    class Contexts {}
    const root = { module: Contexts, imports: [PlatformModule.with(config, clock), ...modules] };
    const application = await NestFactory.createApplicationContext(root, {
      logger: false,
      abortOnError: false,
    });
    return new TestContext(application, clock, database.url, () => database.drop());
  }

  /** A service or repository of the contexts. */
  get<T>(type: Type<T>): T {
    return this.application.get(type, { strict: false });
  }

  /** A municipality of the test's own, as its coordinator calls. */
  async coordinator(): Promise<SignedInCaller> {
    const { scope, slug } = await buildMunicipality(this.database);
    const accountId = randomUUID();
    await this.database.global(async (manager) => {
      await manager.query(`INSERT INTO account (id, email, name) VALUES ($1, $2, 'Samordnare Exempel')`, [
        accountId,
        `${accountId}@exempelkommun.example`,
      ]);
    });
    return {
      scope,
      accountId,
      label: `account:${accountId}`,
      municipality: slug,
      timeZone: 'Europe/Stockholm',
      language: 'sv',
      roles: ['coordinator'],
      contactId: null,
    };
  }

  /** Runs `work` in the caller's municipality. */
  within<T>({ scope }: Caller, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(scope, work);
  }

  /** What the audit log of the caller's municipality says was done, in order. */
  async audited(caller: Caller): Promise<string[]> {
    const rows = await this.within(caller, (tx) =>
      tx.query<{ action: string }>('SELECT action FROM audit_entry ORDER BY seq'),
    );
    return rows.map(({ action }) => action);
  }

  /** The newest row of that log: what was done, by whom, to what, and the rest that is kept of it. */
  async lastAudited(caller: Caller): Promise<AuditedRow | undefined> {
    const [row] = await this.within(caller, (tx) =>
      tx.query<AuditedRow>(
        `SELECT action, actor, json_build_array(subject_type, subject_id) AS subject, detail
         FROM audit_entry ORDER BY seq DESC LIMIT 1`,
      ),
    );
    return row;
  }

  async stop(): Promise<void> {
    await this.application.close();
    await this.drop();
  }

  private get database(): Database {
    return this.get(Database);
  }
}

/** One row of the audit log, as specs compare it. */
interface AuditedRow {
  action: string;
  actor: string;
  subject: [type: string, id: string];
  detail: object;
}

/** Settings of a process under test, on its own database. */
export function exampleSettings(databaseUrl: string): ConfigInput {
  return {
    PUBLIC_URL: 'https://samsyn.example',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '8',
    SMTP_URL: 'smtp://localhost:25',
    MAIL_FROM: 'samverkan@exempelkommun.example',
    LINK_KEY: randomUUID() + randomUUID(),
    WORKER_PORT: '0',
    LOG_LEVEL: 'silent',
  };
}

/** The value of what is expected to succeed. @throws with the code when it did not. */
export function valueOf<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(`Unexpectedly refused: ${result.error.code}`);
  return result.value;
}

/** The code of what is expected to fail; `undefined` when it succeeded. */
export function codeOf(result: Result<unknown, { code: string }>): string | undefined {
  return result.ok ? undefined : result.error.code;
}
