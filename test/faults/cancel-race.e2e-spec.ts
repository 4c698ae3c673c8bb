import type { TimingRule } from '@samsyn/contract';
import { calendarEntries } from './calendar-entries';
import { faultRun } from './fault-run';
import { FaultScene, type SceneMeeting } from './fault-scene.builder';
import { judge, type JudgedMailing } from './oracle';
import { SeededRandom } from './seeded-random';

const CANCELS = 50;
const AT_ONCE = 5;
const remindTheDayBefore: TimingRule[] = [
  {
    id: 'reminder',
    kind: 'reminder',
    anchor: 'meeting',
    offset: -1,
    unit: 'working-days',
    addressee: 'holder',
  },
];

describe('50 cancellations that race the reminder', () => {
  let scene: FaultScene;
  const cancelled: { meeting: SceneMeeting; answered: Date }[] = [];
  let rows: JudgedMailing[];

  beforeAll(async () => {
    scene = await FaultScene.start();
    // a Monday; the meetings are on Thursday and their reminders due on Wednesday morning
    scene.app.clock.setTo(new Date('2027-02-08T08:00:00Z'));
    const meetings: SceneMeeting[] = [];
    while (meetings.length < CANCELS) {
      meetings.push(await scene.call(await scene.meeting(2, { days: 3, timingRules: remindTheDayBefore })));
    }
    // who has not been told of a meeting need not be told that it is cancelled
    await scene.sendAll();
    scene.app.clock.setTo(new Date('2027-02-10T12:00:00Z'));
    scene.sink.programme.delay = 20;
    await Promise.all([
      scene.app.send(),
      ...Array.from({ length: AT_ONCE }, (_, part) =>
        cancelAll(
          meetings.filter((_meeting, index) => index % AT_ONCE === part),
          part,
        ),
      ),
    ]);
    await scene.app.send();
    rows = await scene.rest();
  }, 60_000);
  afterAll(() => scene.stop());

  async function cancelAll(meetings: SceneMeeting[], seed: number): Promise<void> {
    const random = new SeededRandom(seed + AT_ONCE * faultRun.round);
    for (const meeting of meetings) {
      await random.pause(30);
      await scene.request('POST', `/meetings/${meeting.id}/cancel`, { version: meeting.version });
      cancelled.push({ meeting, answered: scene.app.clock.now() });
    }
  }

  it('lets some reminders leave before the cancellation and withdraws the others', () => {
    const reminders = rows.filter(({ kind }) => kind === 'meetings.reminder');
    expect(reminders).toHaveLength(2 * CANCELS);
    expect(new Set(reminders.map(({ state }) => state))).toEqual(new Set(['sent', 'superseded']));
    expect(judge(rows, scene.sink.received)).toEqual({
      lost: [],
      doubled: [],
      unflagged: [],
      foreign: [],
      stale: [],
    });
  });

  it('claims no reminder after its meeting was cancelled', () => {
    const late = cancelled.flatMap(({ meeting, answered }) =>
      rows.filter(
        ({ subjectId, kind, sendingAt }) =>
          subjectId === meeting.id && kind === 'meetings.reminder' && sendingAt && sendingAt > answered,
      ),
    );
    expect(late).toEqual([]);
  });

  it('tells everyone last of all, once, that the meeting is cancelled', async () => {
    for (const { meeting, email } of cancelled.flatMap(({ meeting: each }) =>
      each.emails.map((one) => ({ meeting: each, email: one })),
    )) {
      const mails = scene.sink.received.filter(({ to }) => to.includes(email));
      const entries = await calendarEntries(mails);
      // both sides carry the ledger, so that a failure shows what it says
      const ledger = ledgerOf(meeting);
      expect({ email, ledger, calendar: entries.map(({ method, sequence }) => [method, sequence]) }).toEqual({
        email,
        ledger,
        calendar: [
          ['REQUEST', 0],
          ['CANCEL', 2],
        ],
      });
      expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
      expect(mails.at(-1)?.messageId).toBe(`<${entries.at(-1)?.messageId}>`);
    }
  });

  /** What the ledger says of a meeting's mails, in the order they were claimed. */
  function ledgerOf({ id }: SceneMeeting): string[] {
    return rows
      .filter(({ subjectId }) => subjectId === id)
      .map(({ kind, state, outcome, addresseeEmail, dueAt, sendingAt }) =>
        [
          kind,
          state,
          outcome?.reason ?? '',
          addresseeEmail ?? '',
          dueAt.toISOString(),
          sendingAt?.toISOString() ?? '',
        ].join(' '),
      );
  }
});
