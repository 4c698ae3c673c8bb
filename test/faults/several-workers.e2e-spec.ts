import { FaultScene } from './fault-scene.builder';
import { judge } from './oracle';

const clean = { lost: [], doubled: [], unflagged: [], foreign: [], stale: [] };

describe('workers that take over from each other and share the work', () => {
  let scene: FaultScene;

  beforeEach(async () => {
    // nothing is lost here, so a lease that a busy machine lets run out would only disturb
    scene = await FaultScene.start({ MAIL_LEASE_SECONDS: '30' });
    scene.sink.programme.delay = 20;
  });
  afterEach(() => scene.stop());

  it('given a worker asked to stop, it drains, ends with 0 and leaves the rest to the next, once each', async () => {
    const { emails } = await scene.calledMeeting(300);
    scene.sink.programme.delay = 40;
    const worker = await scene.worker();
    await scene.sink.waitForCount(60, 15_000);
    worker.signal('SIGTERM');
    expect(await worker.end()).toEqual({ code: 0, signal: null });
    const left = await scene.ledger();
    expect(left.filter(({ state }) => state === 'sending' || state === 'unknown')).toEqual([]);
    expect(left.filter(({ state }) => state === 'pending').length).toBeGreaterThan(0);
    await scene.worker();
    const rows = await scene.rest();

    expect(rows.map(({ state }) => state)).toEqual(emails.map(() => 'sent'));
    expect(judge(rows, scene.sink.received)).toEqual(clean);
  }, 90_000);

  it('given two workers and two more dispatchers, when 400 mails fall due, each is sent once', async () => {
    const meeting = await scene.meeting(400);
    await Promise.all([scene.worker(), scene.worker()]);
    await scene.call(meeting);
    await Promise.all([scene.app.send(), scene.app.send()]);
    const rows = await scene.rest();

    expect(rows.map(({ state, fence }) => [state, fence])).toEqual(meeting.emails.map(() => ['sent', 1]));
    expect(judge(rows, scene.sink.received)).toEqual(clean);
    expect(scene.sink.received.flatMap(({ to }) => to).sort()).toEqual([...meeting.emails].sort());
  }, 90_000);
});
