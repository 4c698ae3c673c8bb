import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { onceStopped } from './start/once-stopped';
import { Standalone } from './start/standalone';
import { welcome } from './start/welcome';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });
  const starting = Standalone.start({
    directory: resolve('.samsyn'),
    empty: values.empty,
    onProgress: (step) => console.log(`  … ${step}`),
  });
  // Whoever reads along, such as `head`, may have seen enough; the program goes on.
  process.stdout.on('error', () => undefined);
  let stopping = false;
  // From the first moment: a database that is just starting is stopped too, and not left behind.
  const stopped = onceStopped(async () => {
    stopping = true;
    console.log('\n  Stopping: finishing what is under way …');
    await (await starting).stop();
    console.log('  Stopped.');
  });
  const standalone = await starting;
  if (!stopping) console.log(welcome(standalone));
  await stopped;
}

main().catch((error: Error) => {
  console.error(`\n  Samsyn could not start: ${error.message}`);
  process.exit(1);
});
