import { FaultScene, type SceneMeeting } from './fault-scene.builder';
import { judge } from './oracle';

const clean = { lost: [], doubled: [], unflagged: [], foreign: [], stale: [] };

/** Five connections, a second each: five mails a second. */
const SLOW = 1000;

describe('municipalities that share a slow relay', () => {
  let first: FaultScene;

  beforeEach(async () => {
    first = await FaultScene.start({ MAIL_LEASE_SECONDS: '30', SWEEP_SECONDS: '1' });
  });
  afterEach(() => first.stop());

  const took = (meeting: SceneMeeting) =>
    first.sink.received.filter(({ to }) => meeting.emails.includes(to[0] ?? ''));

  it('given 1,200 mails of one at five a second, then another’s urgent notice leaves within thirty seconds', async () => {
    const other = await first.neighbour();
    const urgent = await other.meeting(3);
    await first.calledMeeting(1200);
    first.sink.programme.delay = SLOW;
    await first.worker();
    await first.sink.waitForCount(30, 20_000);
    const asked = Date.now();
    await other.call(urgent);
    while (took(urgent).length < 3) await new Promise((resolve) => setTimeout(resolve, 50));

    expect(Date.now() - asked).toBeLessThan(30_000);
    expect(judge(await other.rest(), took(urgent))).toEqual(clean);
  }, 90_000);

  it('given three with a backlog, then each gets a third of what the relay takes', async () => {
    const [second, third] = [await first.neighbour(), await first.neighbour()];
    const meetings: SceneMeeting[] = [];
    for (const scene of [first, second, third]) meetings.push(await scene.calledMeeting(150));
    first.sink.programme.delay = 100;
    await first.worker();
    await first.sink.waitForCount(60, 20_000);
    first.sink.clear();
    await first.sink.waitForCount(150, 30_000);
    const shares = meetings.map((meeting) => took(meeting).length);

    for (const share of shares) expect(share).toBeGreaterThanOrEqual(45);
  }, 90_000);
});
