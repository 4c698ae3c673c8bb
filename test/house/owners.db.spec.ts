import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { namedMailKinds } from '@samsyn/contract';
import { MailSubjects } from '@samsyn/mailings';
import { Config } from '@samsyn/platform';
import { TaskKinds } from '@samsyn/tasks';
import { createTestDatabase, exampleSettings } from '@samsyn/testing';
import { ApiModule } from '../../apps/api/src/api.module';
import { WorkerModule } from '../../apps/worker/src/worker.module';

describe('what the API plans', () => {
  let config: Config;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    config = Config.from(exampleSettings(database.url));
  });
  afterAll(() => drop());

  const owned = async (module: DynamicModule) => {
    const process = await NestFactory.createApplicationContext(module, {
      logger: false,
      abortOnError: false,
    });
    const mails = process.get(MailSubjects, { strict: false }).kindNames;
    const tasks = process.get(TaskKinds, { strict: false }).names;
    await process.close();
    return { mails: mails.toSorted(), tasks: tasks.toSorted() };
  };

  it('given its kinds of mail and of long work, then the worker knows how to send and to do each of them, and each has words', async () => {
    const planned = await owned(ApiModule.with(config));

    expect(planned.mails).toContain('meetings.notice');
    expect(planned.tasks.length).toBeGreaterThan(0);
    // a difference: the room's module in apps/worker/src/worker.module.ts
    expect(await owned(WorkerModule.with(config))).toEqual(planned);
    expect(namedMailKinds.toSorted()).toEqual(planned.mails);
  });
});
