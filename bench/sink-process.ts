import { SmtpSink } from '@samsyn/testing';

/** The sink's program: a relay in a process of its own, so that it takes no time from whoever sends. */
async function main(): Promise<void> {
  const sink = await new SmtpSink().start();
  process.on('disconnect', () => process.exit(0));
  process.on('message', (question: { arrivals?: number }) => {
    if (question.arrivals === undefined) {
      sink.clear();
      return process.send?.({});
    }
    return sink.waitForCount(question.arrivals, 120_000).then(
      () => process.send?.({ arrivals: sink.received.map(({ sentAt }) => sentAt.getTime()) }),
      (error: Error) => {
        console.error(error.message);
        process.exit(1);
      },
    );
  });
  process.send?.({ url: sink.url });
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
