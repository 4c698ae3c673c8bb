import { Client } from 'pg';
import { FaultScene } from './fault-scene.builder';
import { flagged, type JudgedMailing, judge, surplus } from './oracle';
import { SamePeople } from './same-people.builder';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Mails that a process offers to the relay at a time, one on each of its connections. */
const CONNECTIONS = 5;

const nothingWrong = { lost: [], unflagged: [], foreign: [], stale: [] };
const clean = { ...nothingWrong, doubled: [] };

describe('what is due to one person leaves as one mail, whatever goes wrong', () => {
  let scene: FaultScene;

  beforeEach(async () => {
    scene = await FaultScene.start();
  });
  afterEach(() => scene.stop());

  const received = (email: string) => scene.sink.received.filter(({ to }) => to.includes(email));
  /** How many matters each mail to an address tells, the first mail first. */
  const matters = (email: string) =>
    received(email).map(({ subject }) => 1 + Number(/\(och (\d+) till\)$/.exec(subject)?.[1] ?? 0));
  const rowsOf = (rows: readonly JudgedMailing[], email: string) =>
    rows.filter(({ kind, addresseeEmail }) => kind === 'meetings.documents' && addresseeEmail === email);

  async function until(condition: () => Promise<boolean>): Promise<void> {
    const giveUp = Date.now() + 20_000;
    while (!(await condition())) {
      if (Date.now() > giveUp) throw new Error('What was waited for did not come');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('given a worker killed between the final dot and the 250 with three rows aboard each mail, then each mail comes twice at most, and what is newly due does not join it', async () => {
    const people = await SamePeople.at(scene, { people: CONNECTIONS, meetings: 4 });
    const newlyDue = people.meetings.slice(3);
    scene.sink.programme.delay = 1500;
    const worker = await scene.worker();
    await people.fallDue(people.meetings.slice(0, 3));
    await until(async () => (await scene.ledger()).filter(({ handedOver }) => handedOver).length === 15);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await worker.kill();
    await scene.sink.waitForCount(CONNECTIONS);
    scene.sink.programme.delay = 0;
    await people.fallDue(newlyDue);
    await scene.worker();
    const rows = await scene.rest();

    for (const email of people.emails) {
      expect(matters(email).sort()).toEqual([1, 3, 3]);
      expect(new Set(received(email).map(({ messageId }) => messageId)).size).toBe(2);
      expect(rowsOf(rows, email).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent']);
    }
    expect(judge(rows, scene.sink.received)).toMatchObject(nothingWrong);
    expect(surplus(scene.sink.received)).toBe(CONNECTIONS);
    expect(flagged(rows)).toBe(CONNECTIONS);
    expect(rows.filter(({ possiblyDoubled }) => possiblyDoubled)).toHaveLength(3 * CONNECTIONS);
  }, 90_000);

  it('given a meeting cancelled between claim and writing, then the mails leave without it', async () => {
    const people = await SamePeople.at(scene, { people: 4, meetings: 3 });
    const [, , cancelled] = people.meetings;
    await people.fallDue();
    const holding = new Client({ connectionString: scene.app.databaseUrl });
    await holding.connect();
    // every mail has a personal link: the first meeting's are not written before this is gone
    await holding.query('BEGIN; LOCK TABLE personal_link IN ACCESS EXCLUSIVE MODE');
    const sending = scene.app.send();
    try {
      await until(
        async () => (await scene.ledger()).filter(({ state }) => state === 'sending').length === 12,
      );
      await scene.request('POST', `/meetings/${cancelled?.id}/cancel`, { version: cancelled?.version });
    } finally {
      await holding.end();
    }
    await sending;
    const rows = await scene.rest();

    for (const email of people.emails) expect(matters(email)).toEqual([2]);
    expect(rows.filter(({ subjectId }) => subjectId === cancelled?.id).map(({ state }) => state)).toEqual(
      people.emails.map(() => 'superseded'),
    );
    expect(judge(rows, scene.sink.received)).toEqual(clean);
  }, 60_000);

  it('given one of a person’s mails that cannot be written, then it alone waits, is shown, and all else leaves as one', async () => {
    const people = await SamePeople.at(scene, { people: 3, meetings: 3 });
    const [, called] = people.meetings;
    const [unlucky = '', ...others] = people.emails;
    await scene.call(called as (typeof people.meetings)[number]);
    await scene.app.send();
    scene.sink.clear();
    await scene.app.within(scene.scope, (tx) =>
      tx.query(
        `UPDATE personal_link SET revoked_at = product_now()
         WHERE holder_id = (SELECT id FROM contact WHERE email = $1)`,
        [unlucky],
      ),
    );
    await people.fallDue();
    await scene.app.send();

    expect(matters(unlucky)).toEqual([2]);
    for (const email of others) expect(matters(email)).toEqual([3]);
    const waiting = (await scene.ledger()).filter(({ state }) => state === 'pending');
    expect(waiting.map(({ subjectId, outcome }) => [subjectId, outcome?.reason])).toEqual([
      [called?.id, 'cannot-compose'],
    ]);
  }, 60_000);

  it('given a seat that changed hands while the relay was away, then its row leaves to the successor, and the rest as one', async () => {
    const people = await SamePeople.at(scene, { people: 2, meetings: 3 });
    const [predecessor = '', successor = ''] = people.emails;
    await scene.sink.refuseConnections();
    const due = (await scene.ledger()).map(({ attemptAt }) => attemptAt.getTime());
    scene.app.clock.setTo(new Date(Math.max(...due)));
    await scene.app.send();
    await handOver(people.bodyIds[1], predecessor, successor, scene.dayAhead(1));
    await scene.sink.acceptConnections();
    scene.app.clock.advance(DAY);
    await scene.app.send();
    const rows = await scene.rest();

    expect(matters(predecessor)).toEqual([2]);
    expect(matters(successor).sort()).toEqual([1, 3]);
    const states = rows.map(({ state }) => state).toSorted();
    // the seventh is the successor's own, which was planned for their first day: what was late has come to them itself
    expect(states).toEqual([...Array.from({ length: 6 }, () => 'sent'), 'superseded']);
    expect(judge(rows, scene.sink.received)).toEqual(clean);
  }, 60_000);

  it('given two workers and two more dispatchers, then a hundred people get one mail each, with everything', async () => {
    // a lease that no busy machine outlasts before a mail is handed over: each is claimed once
    await scene.stop();
    scene = await FaultScene.start({ MAIL_LEASE_SECONDS: '60' });
    const people = await SamePeople.at(scene, { people: 100, meetings: 3 });
    scene.sink.programme.delay = 20;
    await Promise.all([scene.worker(), scene.worker()]);
    await people.fallDue();
    await Promise.all([scene.app.send(), scene.app.send()]);
    const rows = await scene.rest();

    for (const email of people.emails) expect(matters(email)).toEqual([3]);
    expect(rows.map(({ state, attempt }) => [state, attempt])).toEqual(rows.map(() => ['sent', 1]));
    expect(judge(rows, scene.sink.received)).toEqual(clean);
  }, 90_000);

  it('given a relay that puts mails of several rows off, then what is due a minute later leaves as one with them', async () => {
    const people = await SamePeople.at(scene, { people: 3, meetings: 3 });
    await people.fallDue(people.meetings.slice(0, 2));
    scene.sink.programme.behave('defer-first-try', 3);
    await scene.app.send();
    expect(scene.sink.received).toEqual([]);
    scene.app.clock.advance(MINUTE);
    await people.fallDue(people.meetings.slice(2));
    await scene.app.send();

    for (const email of people.emails) expect(matters(email)).toEqual([3]);
    expect(judge(await scene.rest(), scene.sink.received)).toEqual(clean);
  }, 60_000);

  /** Somebody who sits on the body already takes another's seat there over from a day on. */
  async function handOver(bodyId: string | undefined, from: string, to: string, day: string): Promise<void> {
    const [seat] = await scene.app.within(scene.scope, (tx) =>
      tx.query<{ seatId: string; contactId: string }>(
        `SELECT h.seat_id AS "seatId", successor.id AS "contactId"
         FROM seat_holding h JOIN contact holder ON holder.id = h.contact_id JOIN seat s ON s.id = h.seat_id,
              contact successor
         WHERE s.body_id = $1 AND holder.email = $2 AND successor.email = $3`,
        [bodyId, from, to],
      ),
    );
    const appointment = { contactId: seat?.contactId, capacity: 'holder', from: day, confirmed: true };
    const path = `/bodies/${bodyId}/seats/${seat?.seatId}/holdings`;
    await scene.request('POST', path, appointment, await scene.coordinator());
  }
});
