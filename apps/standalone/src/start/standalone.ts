import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServerSettings } from '@samsyn/embedded-database';
import { Config, configureHttp, describeApi, environment, httpAdapter, processLog } from '@samsyn/platform';
import { SettableClock, SmtpSink } from '@samsyn/testing';
import { schedules } from '../../../worker/src/schedules';
import { DemonstrationService, type DemonstrationSignIn } from '../demonstration/demonstration.service';
import { StandaloneModule } from '../standalone.module';
import { startEmbeddedDatabase } from './embedded-database';
import { keptSecret } from './kept-secret';
import { listeningPort, portTaken } from './listening-port';
import { migrateGiven } from './migrate-given';
import { UNKNOWN_ADDRESS } from '../mailbox/unknown-address';
import { refuseOtherHosts } from './refuse-other-hosts';
import { RunningParts } from './running-parts';

/** How the standalone program is started. */
export interface StandaloneOptions {
  /** Where its database, secrets and mails are kept. */
  directory: string;
  /** Without demonstration data. */
  empty?: boolean;
  /** 0 takes any free port; left out, `PORT` decides. */
  port?: number;
  clock?: SettableClock;
  /** Told what the start is busy with, in a few words. */
  onProgress?: (step: string) => void;
  /** Settings by their names in the environment, in its place: `{}` is a program that owes it nothing. */
  settings?: Record<string, string>;
  /** Settings of the embedded PostgreSQL, such as `throwAwaySettings`. */
  databaseSettings?: ServerSettings;
}

/** API and worker in one process, on a database and a mail sink of its own unless the environment names others. */
export class Standalone {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly clock: SettableClock,
    readonly sink: SmtpSink | undefined,
    /** Who may sign in to the demonstration data; absent when there is none. */
    readonly signIn: DemonstrationSignIn | undefined,
    private readonly parts: RunningParts,
  ) {}

  /** @throws with what to do, after stopping what had been started. */
  static async start(options: StandaloneOptions): Promise<Standalone> {
    const parts = new RunningParts();
    try {
      return await Standalone.startParts(options, parts);
    } catch (error) {
      await parts.stop().catch(() => undefined);
      throw error;
    }
  }

  /** Finishes what is under way, then stops the sink and the database. */
  stop(): Promise<void> {
    return this.parts.stop();
  }

  private static async startParts(options: StandaloneOptions, parts: RunningParts): Promise<Standalone> {
    const { directory, clock = new SettableClock(), onProgress = () => undefined } = options;
    const given = options.settings ?? environment();
    const host = given.HOST ?? '127.0.0.1';
    const port = await listeningPort(host, options.port ?? Number(given.PORT ?? 3000));
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const databaseUrl =
      given.DATABASE_URL ??
      (await startEmbeddedDatabase(directory, options.databaseSettings ?? {}, parts, onProgress));
    const sink = given.SMTP_URL ? undefined : await startSink(clock, parts);
    const config = Config.from({
      MAIL_FROM: 'samverkan@nykvarn.example',
      LINK_KEY: await keptSecret(join(directory, 'link-key')),
      SMTP_URL: sink?.url,
      LOG_LEVEL: 'warn',
      ...given,
      DATABASE_URL: databaseUrl,
      PORT: port,
      HOST: host,
      PUBLIC_URL: given.PUBLIC_URL ?? `http://localhost:${port}`,
    });
    onProgress('migrating the database');
    await migrateGiven(given.DATABASE_MIGRATION_URL ?? databaseUrl);
    onProgress('starting API and worker');
    const mailbox = sink && { sink, directory: join(directory, 'mail') };
    const app = await NestFactory.create<NestFastifyApplication>(
      StandaloneModule.with(config, clock, mailbox),
      httpAdapter(config),
      { logger: processLog(config.values).forNest, abortOnError: false },
    );
    parts.add(() => app.close());
    await configureHttp(app);
    refuseOtherHosts(app.getHttpAdapter().getInstance(), config);
    describeApi(app);
    await app.init();
    const signIn = options.empty
      ? undefined
      : await fill(app, directory, given.DEMONSTRATION_PASSWORD, onProgress);
    await app.listen(port, host).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' ? portTaken(port) : error;
    });
    for (const schedule of schedules) schedule.start(app);
    return new Standalone(app, config.values.PUBLIC_URL, clock, sink, signIn, parts);
  }
}

async function startSink(clock: SettableClock, parts: RunningParts): Promise<SmtpSink> {
  const sink = await new SmtpSink({ now: () => clock.now() }).start();
  // for who wants to see how a mail that does not arrive is told, and how its address is mended
  sink.programme.refuseRecipient(UNKNOWN_ADDRESS, 550, '5.1.1 No such user here');
  parts.add(() => sink.stop());
  return sink;
}

async function fill(
  app: NestFastifyApplication,
  directory: string,
  givenPassword: string | undefined,
  onProgress: (step: string) => void,
): Promise<DemonstrationSignIn | undefined> {
  onProgress("looking after Nykvarn's demonstration data");
  const password = givenPassword ?? (await keptSecret(join(directory, 'demonstration-password'), 15));
  const filled = await app.get(DemonstrationService).fill(password);
  if (!filled.ok)
    throw new Error(`DEMONSTRATION_PASSWORD was refused. ${filled.error.detail}; choose another one.`);
  return filled.value;
}
