import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DispatchService } from '@samsyn/mailings';
import { Config, mintMunicipalityScope } from '@samsyn/platform';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { PlainQueue } from '../plain-queue';
import { productSettings } from '../product';
import { PLAIN_WAKE, type PlainPayload } from './plain-wake';

/** The peer's worker: claims and sends with the product's own dispatch, but is woken by BullMQ and nothing else. */
async function main([url = '', sinkUrl = '']: string[]): Promise<void> {
  const config = Config.from(productSettings(url, sinkUrl));
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: ['error'] });
  const dispatch = app.get(DispatchService);
  const worker = new PlainQueue<PlainPayload>(url, PLAIN_WAKE).worker(
    ({ municipalityId }) => dispatch.drain(mintMunicipalityScope(municipalityId)),
    { concurrency: 8 },
  );
  process.on('disconnect', () => process.exit(0));
  await worker.waitUntilReady();
  process.send?.({});
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
