import { Client } from 'pg';
import { FaultScene } from './fault-scene.builder';
import { judge } from './oracle';

/** Empties the queue as its owner would, by mistake. */
async function truncateQueue(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    await client.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`);
  } finally {
    await client.end();
  }
}

describe('a queue that loses everything', () => {
  let scene: FaultScene;

  beforeAll(async () => {
    scene = await FaultScene.start();
  });
  afterAll(() => scene.stop());

  it('given its tables are emptied before and while sending, the sweep delivers every mail once', async () => {
    scene.sink.programme.delay = 20;
    const first = await scene.calledMeeting(150);
    await truncateQueue(scene.app.databaseUrl);
    await scene.worker();
    await scene.sink.waitForCount(50, 60_000);
    await truncateQueue(scene.app.databaseUrl);
    const second = await scene.calledMeeting(50);
    await truncateQueue(scene.app.databaseUrl);
    const rows = await scene.rest(60_000);

    const emails = [...first.emails, ...second.emails];
    expect(rows.map(({ state }) => state)).toEqual(emails.map(() => 'sent'));
    expect(judge(rows, scene.sink.received)).toEqual({
      lost: [],
      doubled: [],
      unflagged: [],
      foreign: [],
      stale: [],
    });
    expect(scene.sink.received.flatMap(({ to }) => to).sort()).toEqual(emails.sort());
  }, 180_000);
});
