import { freePort, TcpProxy } from '@samsyn/testing';
import { Client } from 'pg';
import { FaultScene, MOST_TRIES } from './fault-scene.builder';
import { judge } from './oracle';

describe('an API that is killed after the commit and before its answer', () => {
  let scene: FaultScene;
  let line: TcpProxy;
  let database: Client;

  beforeAll(async () => {
    scene = await FaultScene.start();
    line = await TcpProxy.before(scene.app.databaseUrl);
    database = new Client({ connectionString: scene.app.databaseUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await scene.stop();
    await line.refuse();
  });

  /** The API never hears that its commit is done, and so does not answer. */
  async function killAtCommit(port: number, path: string, payload: object, committed: string): Promise<void> {
    const api = await scene.api(port, { DATABASE_URL: line.url, QUEUE_DATABASE_URL: scene.app.databaseUrl });
    let writes = false;
    line.holdAnswersAfter = (sent) => {
      writes ||= sent.includes('INSERT INTO audit_entry');
      return writes && sent.includes('COMMIT');
    };
    const outcome = { answer: '' };
    const ask = async (tries = 1): Promise<void> => {
      const response = await post(port, path, payload);
      const text = await response.text();
      // on a busy machine the database may be out of reach for a moment, and nothing is written then
      if (response.status === 503 && tries < MOST_TRIES) return ask(tries + 1);
      outcome.answer = `${response.status} ${text}`;
    };
    const answered = ask().catch(() => (outcome.answer = 'no answer'));
    while (outcome.answer === '') {
      const [found] = (await database.query<{ done: boolean }>(`SELECT EXISTS (${committed}) AS done`)).rows;
      if (found?.done) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await api.kill();
    await answered;
    line.holdAnswersAfter = () => false;
    expect(outcome.answer).toBe('no answer');
  }

  function post(port: number, path: string, payload: object): Promise<Response> {
    const { slug, cookie } = scene.municipality;
    return fetch(`http://127.0.0.1:${port}/api/v1/municipalities/${slug}${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': `key-of${path}` },
      body: JSON.stringify(payload),
    });
  }

  it('given the client repeats with the same Idempotency-Key, there is one meeting and one set of mails', async () => {
    const port = await freePort();
    const { bodyId, seats } = scene.municipality.council;
    const meeting = { bodyId, date: scene.dayAhead(60), start: '13:00', end: '15:00', place: 'Kommunhuset' };
    await killAtCommit(port, '/meetings', meeting, 'SELECT FROM meeting');
    const [kept] = (await database.query<{ id: string; version: number }>('SELECT id, version FROM meeting'))
      .rows;
    const notice = `/meetings/${kept?.id}/notice`;
    const order = { version: kept?.version };
    await killAtCommit(port, notice, order, 'SELECT FROM meeting WHERE notice_ordered_at IS NOT NULL');

    await scene.api(port);
    const repeated = await post(port, '/meetings', meeting);
    expect([repeated.status, ((await repeated.json()) as { id: string }).id]).toEqual([201, kept?.id]);
    expect((await post(port, notice, order)).status).toBe(200);
    const { rows: meetings } = await database.query('SELECT id FROM meeting');
    expect(meetings).toHaveLength(1);

    await Promise.all([scene.app.send(), scene.app.send()]);
    const rows = await scene.rest();
    expect(scene.sink.received.flatMap(({ to }) => to)).toEqual(seats.map(({ email }) => email));
    expect(judge(rows, scene.sink.received)).toEqual({
      lost: [],
      doubled: [],
      unflagged: [],
      foreign: [],
      stale: [],
    });
    const { rows: audited } = await database.query<{ action: string }>(
      'SELECT action FROM audit_entry ORDER BY seq',
    );
    expect(audited.map(({ action }) => action)).toEqual(['meeting.scheduled', 'meeting.notice-ordered']);
  }, 180_000);
});
