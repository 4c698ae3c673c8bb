import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { FaultScene } from './fault-scene.builder';
import type { ProgramProcess } from './program-process';

const docs = (path: string) => readFileSync(join(__dirname, '..', '..', 'docs', path), 'utf8');

interface Readiness {
  status: string;
  details: { database: { status: string }; queue: { status: string } };
}

/** The figures of ours that a text names. */
const figuresIn = (text: string) =>
  [...new Set(text.match(/\bsamsyn_(mail|mails|queue|sweep)_[a-z_]+/g))].toSorted();

describe('a worker seen from outside', () => {
  let scene: FaultScene;
  let worker: ProgramProcess;
  let url: string;

  beforeAll(async () => {
    scene = await FaultScene.start();
    worker = await scene.worker();
    url = `http://127.0.0.1:${/figures at port (\d+)/.exec(worker.said)?.[1]}`;
  }, 40_000);
  afterAll(() => scene.stop());

  const figures = async () => (await fetch(`${url}/metrics`)).text();
  const figure = async (name: string) =>
    Number(new RegExp(`^${name} (.*)$`, 'm').exec(await figures())?.[1] ?? Number.NaN);
  /** What is told at last: figures are kept for some seconds, and on a busy machine the queue may be slow to answer. */
  const comesTo = async <Told>(wanted: Told, ask: () => Promise<Told>): Promise<Told> => {
    let told = await ask();
    for (let waited = 0; told !== wanted && waited < 20_000; waited += 200) {
      await delay(200);
      told = await ask();
    }
    return told;
  };

  it('tells that it lives and is ready, at a port of its own and nothing else there', async () => {
    const live = await fetch(`${url}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'ok' }]);
    const ready = async () => {
      const answer = await fetch(`${url}/health/ready?full`);
      const { status, details } = (await answer.json()) as Readiness;
      return `${answer.status} ${status}, database ${details.database.status}, queue ${details.queue.status}`;
    };
    const allIsWell = '200 ok, database up, queue up';
    expect(await comesTo(allIsWell, ready)).toBe(allIsWell);
    expect((await fetch(`${url}/`)).status).toBe(404);
    const posted = await fetch(`${url}/health/live`, { method: 'POST', body: 'x'.repeat(100) });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await fetch(`${url}/metrics`, { method: 'HEAD' });
    expect([head.status, head.headers.get('cache-control'), await head.text()]).toEqual([
      200,
      'no-store',
      '',
    ]);
  });

  it('counts what it sends, and tells the age of its last sweep', async () => {
    await scene.calledMeeting(4);
    await scene.sink.waitForCount(4);
    await scene.rest();

    expect(await figure('samsyn_mail_attempts_total{outcome="accepted"}')).toBe(4);
    const age = await figure('samsyn_sweep_age_seconds');
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(10);
    expect(await comesTo(1, () => figure('samsyn_queue_answers'))).toBe(1);
  });

  it('exposes every figure that the alarms and the dashboard ask for, and the API all that need no sweep', async () => {
    const api = await scene.app.http.inject('/metrics');
    const [exposed, asked] = [figuresIn(await figures()), figuresIn(docs('operations.md'))];

    expect(exposed).toEqual(expect.arrayContaining(asked));
    expect(figuresIn(docs('operations/samsyn.grafana.json'))).toEqual(asked);
    expect(figuresIn(api.body)).toEqual(exposed.filter((name) => name !== 'samsyn_sweep_age_seconds'));
  });

  it('given it is frozen, then it does not answer, and what it leaves is overdue for the API', async () => {
    worker.signal('SIGSTOP');
    await scene.calledMeeting(2);
    const answer = fetch(`${url}/health/live`, { signal: AbortSignal.timeout(500) });
    await expect(answer).rejects.toThrow();
    scene.app.clock.advance(6 * 60_000);
    const overdue = async () =>
      /^samsyn_mails_overdue (.*)$/m.exec((await scene.app.http.inject('/metrics')).body)?.[1];
    expect(await comesTo('2', overdue)).toBe('2');
    worker.signal('SIGCONT');
  });
});
