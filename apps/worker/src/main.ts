import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Config, HealthPort, processLog } from '@samsyn/platform';
import { schedules } from './schedules';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = Config.fromEnvironment();
  const logger = processLog(config.values).forNest;
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger });
  // by exit and not by the signal once more, which the first process of a container never receives
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.get(HealthPort, { strict: false }).listen(config.values.WORKER_PORT, config.values.HOST);
  for (const schedule of schedules) {
    logger.log(schedule.sentence, 'worker');
    schedule.start(app);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
