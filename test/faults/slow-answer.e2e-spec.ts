import { FaultScene } from './fault-scene.builder';
import { judge } from './oracle';

const clean = { lost: [], doubled: [], unflagged: [], foreign: [], stale: [] };

describe('a relay that answers long after the final dot', () => {
  let scene: FaultScene;

  beforeEach(async () => {
    scene = await FaultScene.start({ SMTP_ANSWER_SECONDS: '60' });
    // several leases and many sweeps
    scene.sink.programme.delay = 8000;
  });
  afterEach(() => scene.stop());

  it('given two workers, each mail is waited for and sent once', async () => {
    const { emails } = await scene.calledMeeting(12);
    await Promise.all([scene.worker(), scene.worker()]);
    const rows = await scene.rest(40_000);

    expect(rows.map(({ state, fence, possiblyDoubled }) => [state, fence, possiblyDoubled])).toEqual(
      emails.map(() => ['sent', 1, false]),
    );
    expect(judge(rows, scene.sink.received)).toEqual(clean);
  }, 90_000);

  it('given a worker asked to stop, it waits for the answers it can get, and what the relay has not been offered is in line at once', async () => {
    await scene.calledMeeting(12);
    const worker = await scene.worker();
    while ((await scene.ledger()).filter(({ handedOver }) => handedOver).length < 5) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    worker.signal('SIGTERM');
    expect(await worker.end()).toEqual({ code: 0, signal: null });
    const rows = await scene.ledger();

    expect(rows.filter(({ state }) => state === 'sent')).toHaveLength(5);
    expect(rows.filter(({ state, attempt }) => state === 'pending' && attempt === 0)).toHaveLength(7);
    expect(judge(rows, scene.sink.received)).toEqual(clean);
  }, 90_000);
});
