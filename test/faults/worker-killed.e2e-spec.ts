import { Client } from 'pg';
import { faultRun } from './fault-run';
import { FaultScene } from './fault-scene.builder';
import { flagged, judge, surplus } from './oracle';

/** Mails that a process offers to the relay at a time, one on each of its connections. */
const CONNECTIONS = 5;
/** Seats of a meeting that is called. */
const MEETING = 250;

const IN_DOUBT = {
  state: 'failed',
  outcome: expect.objectContaining({ reason: 'in-doubt' }),
  possiblyDoubled: true,
};

const clean = { lost: [], unflagged: [], foreign: [], stale: [] };

describe('a worker that dies or freezes while sending', () => {
  let scene: FaultScene;

  beforeEach(async () => {
    scene = await FaultScene.start();
    scene.sink.programme.delay = 20;
  });
  afterEach(() => scene.stop());

  /** What a process had asked for before it was struck, the server still does. */
  function commitsUnderWay(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 200));
  }

  const { kills, mails } = faultRun;

  it(
    `given ${mails} mails, when ${kills} workers are killed one after the other, the next loses none`,
    async () => {
      const emails: string[] = [];
      while (emails.length < mails) emails.push(...(await scene.calledMeeting(MEETING)).emails);
      const struck: string[] = [];
      for (let kill = 1; kill <= kills; kill += 1) {
        const worker = await scene.worker();
        await scene.sink.waitForCount(Math.floor((mails * kill) / (kills + 2)), 60_000);
        await worker.kill();
        await commitsUnderWay();
        const left = (await scene.ledger()).filter(({ state }) => state === 'sending');
        expect(left.length).toBeGreaterThan(0);
        struck.push(...left.flatMap(({ id, handedOver }) => (handedOver ? id : [])));
      }
      await scene.worker();
      const rows = await scene.rest(60_000 + mails * 40);
      // struck a second time as it went again: nobody can know, and it is not sent a third time; all others are sent
      const struckTwice = new Set(struck.filter((id, at) => struck.indexOf(id) !== at));
      const givenUp = rows.filter(({ state }) => state !== 'sent');

      expect(rows).toHaveLength(mails);
      expect(givenUp.filter(({ id }) => !struckTwice.has(id))).toEqual([]);
      expect(givenUp.length).toBeLessThanOrEqual((kills - 1) * CONNECTIONS);
      expect(givenUp).toEqual(givenUp.map((row) => expect.objectContaining({ ...row, ...IN_DOUBT })));
      expect(judge(rows, scene.sink.received)).toMatchObject(clean);
      const unknown = new Set(givenUp.map(({ addresseeEmail }) => addresseeEmail));
      const reached = new Set(scene.sink.received.flatMap(({ to }) => to));
      expect(emails.filter((email) => !reached.has(email) && !unknown.has(email))).toEqual([]);
      expect(surplus(scene.sink.received)).toBeLessThanOrEqual(kills * CONNECTIONS);
      expect(flagged(rows)).toBeLessThanOrEqual(kills * 1.5 * CONNECTIONS);
    },
    60_000 + kills * 60_000 + mails * 100,
  );

  it('given a worker frozen past its lease, when another has sent its mails, its outcomes change nothing', async () => {
    const { emails } = await scene.calledMeeting(200);
    const frozen = await scene.worker();
    await scene.sink.waitForCount(40, 60_000);
    frozen.signal('SIGSTOP');
    await commitsUnderWay();
    const held = (await scene.ledger()).filter(({ state }) => state === 'sending');
    expect(held.length).toBeGreaterThan(0);
    await scene.worker();
    const before = await scene.rest(60_000);
    frozen.signal('SIGCONT');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const after = await scene.rest();

    expect(before.map(({ state }) => state)).toEqual(emails.map(() => 'sent'));
    expect(after).toEqual(before);
    expect(judge(after, scene.sink.received)).toMatchObject(clean);
    expect(surplus(scene.sink.received)).toBeLessThanOrEqual(CONNECTIONS);
    const doubtful = after.filter(({ possiblyDoubled }) => possiblyDoubled).map(({ id }) => id);
    const offered = held.filter(({ handedOver }) => handedOver);
    expect(doubtful.sort()).toEqual(offered.map(({ id }) => id).sort());
  }, 240_000);

  it('given a process frozen in the middle of a transaction, what it has locked does not hold up the rest', async () => {
    const { emails } = await scene.calledMeeting(30);
    const frozen = new Client({ connectionString: scene.app.databaseUrl });
    await frozen.connect();
    const lease = "UPDATE mailing SET state = 'sending', lease_until = now() - interval '1 hour'";
    await frozen.query(`${lease} WHERE id = (SELECT id FROM mailing ORDER BY id LIMIT 1)`);
    await frozen.query("BEGIN; SELECT FROM mailing WHERE state = 'sending' FOR UPDATE");
    const sending = scene.app.send();
    try {
      await scene.sink.waitForCount(29, 10_000);
    } finally {
      await frozen.end();
    }
    await sending;
    await scene.app.send();

    const rows = await scene.rest();
    expect(judge(rows, scene.sink.received)).toEqual({ ...clean, doubled: [] });
    expect(scene.sink.received.flatMap(({ to }) => to).sort()).toEqual([...emails].sort());
  });
});
