import { defaultTimingRules, type TaskView } from '@samsyn/contract';
import { buildBody } from '@samsyn/testing';
import { FaultScene } from './fault-scene.builder';
import { fillSeats } from './fill-seats';

const MEETINGS = 30;
const SEATS = 6;
const noticeAlone = defaultTimingRules.filter(({ kind }) => kind === 'notice');

describe('a worker that dies between two steps of long work', () => {
  let scene: FaultScene;

  beforeEach(async () => {
    scene = await FaultScene.start();
  });
  afterEach(() => scene.stop());

  /** Many meetings of one body, planned by the usual rules. */
  async function planned(): Promise<string> {
    const bodyId = await scene.app.within(scene.scope, async (tx) => {
      const id = await buildBody(tx);
      await fillSeats(tx, id, SEATS);
      return id;
    });
    for (let index = 0; index < MEETINGS; index += 1) {
      const when = { date: scene.dayAhead(120 + index), start: '13:00', end: '15:00', place: 'Kommunhuset' };
      await scene.request('POST', '/meetings', { bodyId, ...when });
    }
    return bodyId;
  }

  /** How many mails of each meeting are in line: notices, and those that no rule asks for any more. */
  function inLine() {
    return scene.app.within(scene.scope, (tx) =>
      tx.query<{ notices: number; others: number }>(
        `SELECT count(*) FILTER (WHERE kind = 'meetings.notice')::int AS notices,
                count(*) FILTER (WHERE kind <> 'meetings.notice')::int AS others
         FROM mailing WHERE state = 'pending' AND subject_type = 'meeting' GROUP BY subject_id`,
      ),
    );
  }

  it('given thirty meetings whose timing is changed, when workers are killed on the way, then the next goes on and each is planned once', async () => {
    const bodyId = await planned();
    const path = `/bodies/${bodyId}`;
    const body = { version: 1, timingRules: noticeAlone };
    const { tasks } = (await scene.request('PATCH', path, body, await scene.coordinator())) as {
      tasks: string[];
    };
    const task = async () => (await scene.request('GET', `/tasks/${tasks[0]}`)) as TaskView;
    const left: number[] = [];
    for (const least of [5, 10]) {
      const worker = await scene.worker();
      while ((await task()).done < least) await new Promise((resolve) => setTimeout(resolve, 5));
      await worker.kill();
      left.push((await task()).done);
    }
    expect(left.every((done) => done < MEETINGS && done % 5 === 0)).toBe(true);
    await scene.worker();
    while ((await task()).finishedAt === null) await new Promise((resolve) => setTimeout(resolve, 50));

    expect(await task()).toMatchObject({ state: 'done', done: MEETINGS, failed: 0 });
    const mails = await inLine();
    expect(mails).toEqual(Array.from({ length: MEETINGS }, () => ({ notices: SEATS, others: 0 })));
    expect(scene.sink.received).toEqual([]);
  }, 90_000);
});
