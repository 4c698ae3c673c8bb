import { FaultScene, type SceneMeeting } from './fault-scene.builder';
import { calendarEntries } from './calendar-entries';
import { judge, type JudgedMailing } from './oracle';

const MINUTE = 60_000;

describe('a move whose mails are in doubt', () => {
  let scene: FaultScene;
  let meeting: SceneMeeting;

  beforeEach(async () => {
    scene = await FaultScene.start();
    meeting = await scene.calledMeeting(3);
    await scene.app.send();
    const moved = { date: scene.dayAhead(61), start: '13:00', end: '15:00', version: meeting.version };
    await scene.request('POST', `/meetings/${meeting.id}/reschedule`, moved);
    // the connection breaks before the relay has kept anything
    scene.sink.programme.behave('reset', 3);
    await scene.app.send();
  });
  afterEach(() => scene.stop());

  async function moves(): Promise<JudgedMailing[]> {
    return (await scene.ledger()).filter(({ kind }) => kind === 'meetings.moved');
  }

  async function waitIsOver(): Promise<void> {
    scene.app.clock.advance(2 * MINUTE);
    await scene.app.send();
  }

  async function expectAllMoved(): Promise<void> {
    expect((await moves()).map(({ state, possiblyDoubled }) => [state, possiblyDoubled])).toEqual(
      meeting.emails.map(() => ['sent', true]),
    );
    const nothing = { lost: [], doubled: [], unflagged: [], foreign: [], stale: [] };
    expect(judge(await scene.ledger(), scene.sink.received)).toEqual(nothing);
    for (const email of meeting.emails) {
      const entries = await calendarEntries(scene.sink.received.filter(({ to }) => to.includes(email)));
      expect(entries.map(({ sequence }) => sequence)).toEqual([0, 2]);
    }
  }

  it('given their wait is over, they are sent again: an attempt is no proof that its words arrived', async () => {
    expect((await moves()).map(({ state }) => state)).toEqual(meeting.emails.map(() => 'unknown'));
    await waitIsOver();
    await expectAllMoved();
  });

  it('given somebody answers meanwhile, planning anew does not withdraw what may never have arrived', async () => {
    scene.sink.programme.behave('defer-first-try');
    await waitIsOver();
    const [first] = await moves();
    expect(first?.state).toBe('pending');
    const reply = { participantId: first?.recipientId, answer: 'in-room', source: 'phone' };
    await scene.request('POST', `/meetings/${meeting.id}/replies`, reply);
    scene.app.clock.advance(2 * MINUTE);
    await scene.app.send();
    await expectAllMoved();
  });
});
