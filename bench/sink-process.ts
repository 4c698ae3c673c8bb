import { SmtpSink } from '@samsyn/testing';

/** The sink's program: a relay in a process of its own, so that it takes no time from whoever sends. */
async function main(): Promise<void> {
  const sink = await new SmtpSink().start();
  process.on('disconnect', () => process.exit(0));
  process.on('message', (question: { arrivals?: number }) => {
    answer(sink, question).catch((error: Error) => {
      console.error(error.message);
      process.exit(1);
    });
  });
  process.send?.({ url: sink.url });
}

async function answer(sink: SmtpSink, { arrivals }: { arrivals?: number }): Promise<void> {
  if (arrivals === undefined) {
    sink.clear();
    process.send?.({});
    return;
  }
  await sink.waitForCount(arrivals, 120_000);
  process.send?.({ arrivals: sink.received.map(({ sentAt }) => sentAt.getTime()) });
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
