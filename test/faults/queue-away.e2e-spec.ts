import { createTestDatabase, TcpProxy, type TestDatabase } from '@samsyn/testing';
import { Client } from 'pg';
import { FaultScene } from './fault-scene.builder';
import { outlived, recovers, type QueueFault, sufferQueueFault, SWEEP_SECONDS } from './queue-fault.builder';

describe('a queue on PostgreSQL that is away while the ledger is not', () => {
  let database: TestDatabase;
  let line: TcpProxy;
  let scene: FaultScene;

  beforeAll(async () => {
    database = await createTestDatabase();
    line = await TcpProxy.before(database.url);
    scene = await FaultScene.start({
      QUEUE_DATABASE_URL: line.url,
      SWEEP_SECONDS: String(SWEEP_SECONDS),
    });
  });
  afterAll(async () => {
    await scene.stop();
    await line.refuse();
    await database.drop();
  });

  /** As a standby does that has not been promoted. */
  async function refuseWrites(refuses: boolean): Promise<void> {
    const client = new Client({
      connectionString: database.url,
      options: '-c default_transaction_read_only=off',
    });
    await client.connect();
    const name = client.escapeIdentifier(client.database ?? '');
    await client.query(
      `ALTER DATABASE ${name} SET default_transaction_read_only = ${refuses ? 'on' : 'off'}`,
    );
    await client.end();
    line.cut();
  }

  const faults: Record<string, QueueFault> = {
    'refuses connections': { spoil: () => line.refuse(), mend: () => line.accept() },
    'never answers': {
      spoil: () => void (line.holdAnswersAfter = () => true),
      mend: () => {
        line.holdAnswersAfter = () => false;
        line.cut();
      },
    },
    'takes a second for each answer': {
      spoil: () => void (line.answerDelay = 1000),
      mend: () => void (line.answerDelay = 0),
    },
    'refuses writes': { spoil: () => refuseWrites(true), mend: () => refuseWrites(false) },
  };

  it.each(Object.keys(faults))(
    'given one that %s, writes are answered, mail leaves with the sweep, and a worker ends when told',
    async (name) => {
      const report = await sufferQueueFault(scene, faults[name] as QueueFault);

      expect(report).toEqual(outlived);
      expect(report.ready).toEqual({ statusCode: 200, status: 'degraded', queue: 'degraded' });
    },
    60_000,
  );

  it('given connections that are lost while a worker asks its first question, then the worker goes on', async () => {
    const asked = new Promise<void>((resolve) => {
      line.holdAnswersAfter = (sent) => {
        const first = sent.includes('server_version_num');
        if (first) setImmediate(() => line.cut());
        if (first) resolve();
        return first;
      };
    });
    scene.sink.clear();
    const worker = await scene.worker();
    await asked;
    line.holdAnswersAfter = () => false;
    await scene.calledMeeting(3);
    await scene.sink.waitForCount(3, 10_000);
    worker.signal('SIGTERM');

    expect(await worker.end()).toEqual({ code: 0, signal: null });
  }, 60_000);

  it('given one that is away at the start, when it comes back, then it wakes workers', async () => {
    await line.refuse();
    // the first sweep is over long before the order, and the next is far away
    const late = await FaultScene.start({ QUEUE_DATABASE_URL: line.url, SWEEP_SECONDS: '300' });
    try {
      await late.worker();
      await late.app.http.inject('/health/ready');
      await line.accept();
      expect(await recovers(late)).toBe(true);
      // a worker looks once a second whether its queue is back
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await late.calledMeeting(3);
      await late.sink.waitForCount(3, 10_000);
    } finally {
      await late.stop();
    }
  }, 60_000);
});
