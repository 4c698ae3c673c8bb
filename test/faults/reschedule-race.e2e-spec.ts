import { calendarEntries, calendarInstant } from './calendar-entries';
import { FaultScene, type SceneMeeting } from './fault-scene.builder';
import { judge, type JudgedMailing } from './oracle';
import { SeededRandom } from './seeded-random';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const RESCHEDULES = 10;
const AT_ONCE = 4;
const MINUTE = 60_000;

/** A meeting's reschedules: when each was answered, by the product's clock, and the meeting at the end. */
interface Race {
  seed: number;
  meeting: SceneMeeting;
  answered: Date[];
  final: { startsAt: string; revision: number; version: number };
}

describe('200 reschedules that race the sending of mail', () => {
  let scene: FaultScene;
  const progress = { racing: true };
  const races: Race[] = [];
  let rows: JudgedMailing[];

  beforeAll(async () => {
    scene = await FaultScene.start();
    scene.sink.programme.delay = 4;
    const dispatchers = Promise.all([dispatchWhileRacing(), dispatchWhileRacing()]);
    await Promise.all(Array.from({ length: AT_ONCE }, (_, part) => racePart(part)));
    progress.racing = false;
    await dispatchers;
    rows = await sendTheRest();
  }, 60_000);
  afterAll(() => scene.stop());

  async function racePart(part: number): Promise<void> {
    for (const seed of SEEDS.filter((each) => each % AT_ONCE === part)) races.push(await race(seed));
  }

  async function dispatchWhileRacing(): Promise<void> {
    while (progress.racing) {
      await scene.app.send();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Every even seed goes to new days only; the others also back to where the meeting was before. */
  async function race(seed: number): Promise<Race> {
    const random = new SeededRandom(seed);
    const meeting = await scene.calledMeeting(3);
    const answered: Date[] = [];
    let { version } = meeting;
    let [day, final] = [60, { startsAt: '', revision: 0, version }];
    while (answered.length < RESCHEDULES) {
      await random.pause(40);
      if (random.next() < 0.15) {
        scene.sink.programme.behave(random.pick(['defer-first-try', 'store-then-reset', 'reset']), 1);
      }
      const others = [61, 62, 63].filter((each) => each !== day);
      day = seed % 2 === 0 ? day + 1 : random.pick(others);
      const moved = { date: scene.dayAhead(day), start: '13:00', end: '15:00', version };
      final = (await scene.request('POST', `/meetings/${meeting.id}/reschedule`, moved)) as Race['final'];
      ({ version } = final);
      answered.push(scene.app.clock.now());
    }
    return { seed, meeting, answered, final };
  }

  /** Lets leases run out and puts the clock on, until nothing is owed: no rule asks for anything later. */
  async function sendTheRest(): Promise<JudgedMailing[]> {
    for (let round = 0; round < 60; round += 1) {
      await scene.app.send();
      const ledger = await scene.ledger();
      const open = ledger.filter(({ state }) => ['pending', 'sending', 'unknown'].includes(state));
      if (open.length === 0) return ledger;
      if (open.every(({ state }) => state !== 'sending')) scene.app.clock.advance(MINUTE);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The ledger does not come to rest');
  }

  function mailsTo(email: string) {
    return calendarEntries(scene.sink.received.filter(({ to }) => to.includes(email)));
  }

  it('runs as many as promised, and mail leaves in between', () => {
    expect(races.flatMap(({ answered }) => answered)).toHaveLength(200);
    expect(races.every(({ final }) => final.revision === RESCHEDULES)).toBe(true);
    expect(
      rows.filter(({ kind, state }) => kind === 'meetings.moved' && state === 'sent').length,
    ).toBeGreaterThan(20);
    expect(rows.filter(({ outcome }) => outcome?.reason === 'replanned').length).toBeGreaterThan(20);
  });

  it('sends nothing that was withdrawn, loses nothing and doubles only what was in doubt', () => {
    expect(judge(rows, scene.sink.received)).toMatchObject({
      lost: [],
      unflagged: [],
      foreign: [],
      stale: [],
    });
  });

  it('claims no mail of a revision that a reschedule had superseded before', () => {
    const late = races.flatMap(({ seed, meeting, answered }) =>
      rows
        // a mail in flight at the reschedule may be deferred by the relay; it is written anew when it leaves
        .filter(({ subjectId, attempt }) => subjectId === meeting.id && attempt === 1)
        .filter(
          ({ sendingAt, revision }) => sendingAt && answered[revision] && sendingAt > answered[revision],
        )
        .map(({ kind, revision, state }) => ({ seed, kind, revision, state })),
    );
    expect(late).toEqual([]);
  });

  it('leaves every calendar at the last time, under one UID, with a SEQUENCE that never falls', async () => {
    for (const { seed, meeting, final } of races) {
      for (const email of meeting.emails) {
        const entries = await mailsTo(email);
        const sequences = entries.map(({ sequence }) => sequence);
        expect({ seed, email, sequences }).toEqual({
          seed,
          email,
          sequences: [...sequences].sort((a, b) => a - b),
        });
        expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
        expect({ seed, email, startsAt: entries.at(-1)?.startsAt }).toEqual({
          seed,
          email,
          startsAt: calendarInstant(final.startsAt),
        });
        if (seed % 2 === 0) expect(sequences.at(-1)).toBe(2 * final.revision);
      }
    }
  });

  it('remembers for every participant that the last time was told', () => {
    for (const { seed, meeting, final } of races) {
      const told = new Map(
        rows
          .filter(({ subjectId, state }) => subjectId === meeting.id && state === 'sent')
          .map(({ recipientId, told: facts }) => [recipientId, facts?.startsAt]),
      );
      expect({ seed, told: [...told.values()] }).toEqual({
        seed,
        told: meeting.emails.map(() => final.startsAt),
      });
    }
  });
});
