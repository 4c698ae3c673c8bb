import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '@samsyn/platform';
import { EmbeddedPostgres } from '@samsyn/embedded-database';
import { migrations } from '../../migrations';
import { FaultScene } from './fault-scene.builder';
import { judge, surplus } from './oracle';

describe('a PostgreSQL that stops while mail is being sent', () => {
  let directory: string;
  let postgres: EmbeddedPostgres;
  let scene: FaultScene;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'samsyn-fault-'));
    // a commit must reach the file before it is answered, or an immediate stop may take it back
    postgres = await EmbeddedPostgres.start({
      directory,
      settings: { fsync: 'off', full_page_writes: 'off' },
    });
    await migrateDatabase(postgres.url(), migrations);
    scene = await FaultScene.start({ DATABASE_URL: postgres.url(), MAIL_LEASE_SECONDS: '60' });
  }, 40_000);
  afterAll(async () => {
    await scene.stop();
    await postgres.stop('immediate');
    await EmbeddedPostgres.remove(directory);
    await rm(directory, { recursive: true, force: true });
  });

  async function answers(path: string): Promise<number[]> {
    const { bodyId } = scene.municipality.council;
    const meeting = { bodyId, date: scene.dayAhead(90), start: '13:00', end: '15:00', place: 'Kommunhuset' };
    const read = await scene.app.request(scene.municipality, 'GET', path);
    const write = await scene.app.request(scene.municipality, 'POST', path, meeting);
    for (const { statusCode, headers, body } of [read, write].filter((each) => each.statusCode >= 300)) {
      expect(headers['content-type']).toContain('application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ status: statusCode, code: 'service.unavailable' });
    }
    return [read.statusCode, write.statusCode];
  }

  it('given 500 mails, when it is back on its port, none is lost or sent twice, and API and worker go on by themselves', async () => {
    const { emails } = await scene.calledMeeting(500);
    scene.sink.programme.delay = 20;
    const worker = await scene.worker();
    await scene.sink.waitForCount(150, 15_000);
    await postgres.stop('immediate');
    expect(await answers('/meetings')).toEqual([503, 503]);
    const ready = await scene.app.http.inject({ method: 'GET', url: '/health/ready' });
    expect(ready.statusCode).toBe(503);
    // what the relay has accepted meanwhile is known to the worker, and nowhere written
    await new Promise((resolve) => setTimeout(resolve, 12_000));
    expect(await answers('/meetings')).toEqual([503, 503]);
    await postgres.restart();
    const rows = await scene.rest();

    expect(worker.isOver).toBe(false);
    expect(rows.map(({ state }) => state)).toEqual(emails.map(() => 'sent'));
    expect(judge(rows, scene.sink.received)).toMatchObject({
      lost: [],
      unflagged: [],
      foreign: [],
      stale: [],
    });
    expect(new Set(scene.sink.received.flatMap(({ to }) => to))).toEqual(new Set(emails));
    expect(surplus(scene.sink.received)).toBe(0);
    expect(await answers('/meetings')).toEqual([200, 201]);
    await worker.kill();
  }, 90_000);

  it('given a worker asked to stop meanwhile, it waits to write what it knows, ends with 0, and nothing is sent twice', async () => {
    scene.sink.clear();
    const { id, emails } = await scene.calledMeeting(100);
    const worker = await scene.worker();
    await scene.sink.waitForCount(40, 15_000);
    await postgres.stop('immediate');
    worker.signal('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(worker.isOver).toBe(false);
    await postgres.restart();
    expect(await worker.end()).toEqual({ code: 0, signal: null });
    const left = (await scene.ledger()).filter(({ state }) => state === 'sending' || state === 'unknown');
    expect(left).toEqual([]);
    await scene.worker();
    const rows = (await scene.rest()).filter(({ subjectId }) => subjectId === id);

    expect(rows.map(({ state }) => state)).toEqual(emails.map(() => 'sent'));
    expect(surplus(scene.sink.received)).toBe(0);
  }, 90_000);
});
