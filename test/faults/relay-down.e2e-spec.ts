import { FaultScene } from './fault-scene.builder';
import { judge } from './oracle';

const MINUTE = 60_000;
const clean = { lost: [], doubled: [], unflagged: [], foreign: [], stale: [] };

describe('a relay that refuses connections for an hour', () => {
  let scene: FaultScene;

  beforeAll(async () => {
    scene = await FaultScene.start();
    // a working day's morning, far from any day off
    scene.app.clock.setTo(new Date('2027-02-10T08:00:00Z'));
  });
  afterAll(() => scene.stop());

  it('given it is back, every mail still of use arrives once within the next attempt; others are told expired', async () => {
    const soon = await scene.call(await scene.meeting(3, { days: 0, start: '09:30' }));
    const later = await scene.calledMeeting(7);
    await scene.sink.refuseConnections();
    await scene.app.send();
    for (let minute = 1; minute <= 60; minute += 1) {
      scene.app.clock.advance(MINUTE);
      await scene.app.send();
    }
    const waiting = (await scene.ledger()).filter(({ subjectId }) => subjectId === later.id);
    // at once, and 1, 3, 7, 15, 30, 45 and 60 minutes later
    expect(waiting.map(({ state, attempt }) => [state, attempt])).toEqual(
      later.emails.map(() => ['pending', 8]),
    );
    expect(waiting[0]?.outcome?.reason).toBe('relay-unreachable');

    await scene.sink.acceptConnections();
    scene.app.clock.advance(15 * MINUTE);
    await scene.app.send();
    const rows = await scene.rest();

    expect(judge(rows, scene.sink.received)).toEqual(clean);
    expect(scene.sink.received.flatMap(({ to }) => to).sort()).toEqual([...later.emails].sort());
    const expired = (await scene.request('GET', '/mailings?state=expired')) as {
      items: { subject: { type: string; id: string }; outcome: { reason: string } }[];
    };
    expect(expired.items.map(({ subject, outcome }) => [subject.id, outcome.reason])).toEqual(
      soon.emails.map(() => [soon.id, 'expired']),
    );
  });
});
