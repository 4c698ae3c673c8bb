import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config, configureHttp, describeApi, httpAdapter, processLog } from '@samsyn/platform';
import { ApiModule } from './api.module';

async function main(): Promise<void> {
  const config = Config.fromEnvironment();
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), httpAdapter(config), {
    logger: processLog(config.values).forNest,
  });
  await configureHttp(app);
  describeApi(app);
  // by exit and not by the signal once more, which the first process of a container never receives
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.listen(config.values.PORT, config.values.HOST);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
