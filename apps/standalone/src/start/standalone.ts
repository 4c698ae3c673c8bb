import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SweepService } from '@samsyn/mailings';
import {
  Config,
  configureHttp,
  describeApi,
  environment,
  httpAdapter,
  migrateDatabase,
} from '@samsyn/platform';
import { EmbeddedPostgres, SettableClock, SmtpSink } from '@samsyn/testing';
import { migrations } from '../../../../migrations';
import { DemonstrationService, type DemonstrationSignIn } from '../demonstration/demonstration.service';
import { nykvarn } from '../demonstration/nykvarn';
import { StandaloneModule } from '../standalone.module';
import { keptSecret } from './kept-secret';

/** How the standalone program is started. */
export interface StandaloneOptions {
  /** Where its database, secrets and mails are kept. */
  directory: string;
  /** Without demonstration data. */
  empty?: boolean;
  /** 0 takes any free port; left out, `PORT` decides. */
  port?: number;
  clock?: SettableClock;
  logger: LoggerService;
  /** Told what the start is busy with, in a few words. */
  onProgress?: (step: string) => void;
}

const DATABASE = 'samsyn';

/** API and worker in one process, on a database and a mail sink of its own unless the environment names others. */
export class Standalone {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly clock: SettableClock,
    readonly sink: SmtpSink | undefined,
    readonly signIn: DemonstrationSignIn | undefined,
    private readonly postgres: EmbeddedPostgres | undefined,
  ) {}

  static async start(options: StandaloneOptions): Promise<Standalone> {
    const { directory, logger, clock = new SettableClock(), onProgress = () => undefined } = options;
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const given = environment();
    const postgres = given.DATABASE_URL ? undefined : await startPostgres(directory, onProgress);
    const sink = given.SMTP_URL ? undefined : await new SmtpSink({ now: () => clock.now() }).start();
    try {
      onProgress('migrating the database');
      const databaseUrl = postgres?.url(DATABASE) ?? (given.DATABASE_URL as string);
      await migrateDatabase(given.DATABASE_MIGRATION_URL ?? databaseUrl, migrations);
      const port = options.port ?? Number(given.PORT ?? 3000);
      const config = Config.from({
        MAIL_FROM: 'samverkan@nykvarn.example',
        LINK_KEY: await keptSecret(join(directory, 'link-key')),
        SMTP_URL: sink?.url,
        ...given,
        DATABASE_URL: databaseUrl,
        PORT: port,
        HOST: given.HOST ?? '127.0.0.1',
        PUBLIC_URL: given.PUBLIC_URL ?? `http://localhost:${port}`,
      });
      onProgress('starting API and worker');
      const mailbox = sink && { sink, directory: join(directory, 'mail') };
      const module = StandaloneModule.with(config, clock, mailbox);
      const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(config), {
        logger,
        abortOnError: false,
      });
      await configureHttp(app);
      describeApi(app);
      await app.listen(port, config.values.HOST);
      const signIn = options.empty
        ? undefined
        : await fill(app, directory, given.DEMONSTRATION_PASSWORD, onProgress);
      app.get(SweepService).start();
      return new Standalone(app, config.values.PUBLIC_URL, clock, sink, signIn, postgres);
    } catch (error) {
      await sink?.stop();
      await postgres?.stop('fast');
      throw error;
    }
  }

  /** Finishes what is under way, then stops the sink and the database. */
  async stop(): Promise<void> {
    await this.app.close();
    await this.sink?.stop();
    await this.postgres?.stop('fast');
  }
}

async function startPostgres(
  directory: string,
  onProgress: (step: string) => void,
): Promise<EmbeddedPostgres> {
  const steps = {
    preparing: 'preparing the embedded PostgreSQL',
    initialising: 'making a new database',
    starting: 'starting the embedded PostgreSQL',
    adopted: 'taking over the PostgreSQL that an earlier start left running',
  };
  const postgres = await EmbeddedPostgres.start({ directory, onProgress: (step) => onProgress(steps[step]) });
  await postgres.createDatabase(DATABASE).catch((error: { code?: string }) => {
    if (error.code !== '42P04') throw error; // it exists, and keeps its data
  });
  return postgres;
}

async function fill(
  app: NestFastifyApplication,
  directory: string,
  givenPassword: string | undefined,
  onProgress: (step: string) => void,
): Promise<DemonstrationSignIn> {
  onProgress("looking after Nykvarn's demonstration data");
  const password = givenPassword ?? (await keptSecret(join(directory, 'demonstration-password'), 15));
  await app.get(DemonstrationService).fill(password);
  return { email: nykvarn.account.email, password };
}
