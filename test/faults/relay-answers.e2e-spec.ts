import { FaultScene } from './fault-scene.builder';
import { judge } from './oracle';

const MINUTE = 60_000;
const nothingWrong = { lost: [], unflagged: [], foreign: [], stale: [] };
const clean = { ...nothingWrong, doubled: [] };

/** What is told of a mail over HTTP, as far as these tests read it. */
interface ListedMailing {
  id: string;
  version: number;
  outcome: { reason: string; code: number | null; response: string };
}

describe('what the relay may answer', () => {
  let scene: FaultScene;

  beforeEach(async () => {
    scene = await FaultScene.start();
  });
  afterEach(() => scene.stop());

  /** Looks for due mail again and again, as a sweep would, until nothing is left; time may be hurried on meanwhile. */
  async function sendUntilRest({ minutesEach = 0 } = {}) {
    const sweeping = setInterval(() => {
      scene.app.clock.advance(minutesEach * MINUTE);
      void scene.app.send().catch(() => undefined);
    }, 300);
    try {
      return await scene.rest();
    } finally {
      clearInterval(sweeping);
    }
  }

  async function failed(): Promise<ListedMailing[]> {
    const page = await scene.request('GET', '/mailings?state=failed');
    return (page as { items: ListedMailing[] }).items;
  }

  it('given one recipient refused with 550, the others get theirs and the reason is told; a retry sends it', async () => {
    const { emails } = await scene.calledMeeting(7);
    const [refused = '', ...others] = emails;
    scene.sink.programme.refuseRecipient(refused, 550, '5.1.1 No such mailbox here');
    await scene.app.send();

    expect(scene.sink.received.flatMap(({ to }) => to).sort()).toEqual(others.sort());
    const [mailing, ...more] = await failed();
    expect(more).toEqual([]);
    expect(mailing?.outcome).toMatchObject({ reason: 'refused', code: 550 });
    expect(mailing?.outcome.response).toContain('5.1.1 No such mailbox here');

    scene.sink.programme.acceptRecipient(refused);
    await scene.request('PATCH', `/mailings/${mailing?.id}`, { action: 'retry', version: mailing?.version });
    await scene.app.send();
    expect(await failed()).toEqual([]);
    expect(judge(await scene.rest(), scene.sink.received)).toEqual(clean);
    expect(scene.sink.received.flatMap(({ to }) => to).sort()).toEqual([...emails].sort());
  });

  it('given 451 on the first try, every mail waits a minute and is then sent once', async () => {
    const { emails } = await scene.calledMeeting(7);
    scene.sink.programme.behave('defer-first-try');
    await scene.app.send();
    expect(scene.sink.received).toHaveLength(0);
    await scene.app.send();
    expect((await scene.ledger()).map(({ state, attempt }) => [state, attempt])).toEqual(
      emails.map(() => ['pending', 1]),
    );
    scene.app.clock.advance(MINUTE);
    await scene.app.send();
    const rows = await scene.rest();
    expect(rows.map(({ state, attempt }) => [state, attempt])).toEqual(emails.map(() => ['sent', 2]));
    expect(judge(rows, scene.sink.received)).toEqual(clean);
  });

  it('given a reset after the 250, every mail arrives, and one that came twice is marked', async () => {
    const { emails } = await scene.calledMeeting(7);
    scene.sink.programme.behave('accept-then-reset', 7);
    await sendUntilRest();
    // who was next on a connection that had gone waits for the next attempt, each time
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      scene.app.clock.advance(15 * MINUTE);
      await sendUntilRest();
    }
    const rows = await scene.ledger();
    expect(rows.map(({ state }) => state)).toEqual(emails.map(() => 'sent'));
    expect(judge(rows, scene.sink.received)).toMatchObject(nothingWrong);
  });

  it('given a reset instead of the 250, what may have arrived comes again under the same Message-ID', async () => {
    const { emails } = await scene.calledMeeting(3);
    scene.sink.programme.behave('store-then-reset', 3);
    await scene.app.send();
    expect((await scene.ledger()).map(({ state }) => state)).toEqual(emails.map(() => 'unknown'));
    const rows = await sendUntilRest({ minutesEach: 1 });

    expect(rows.map(({ state, possiblyDoubled }) => [state, possiblyDoubled])).toEqual(
      emails.map(() => ['sent', true]),
    );
    const ids = rows.map(({ messageId }) => messageId).sort();
    const verdict = judge(rows, scene.sink.received);
    expect({ ...verdict, doubled: verdict.doubled.sort() }).toEqual({ ...clean, doubled: ids });
    expect(scene.sink.received).toHaveLength(6);
  });

  it('given a reset without a trace, the mails come a minute later, marked as possibly doubled', async () => {
    const { emails } = await scene.calledMeeting(3);
    scene.sink.programme.behave('reset', 3);
    const rows = await sendUntilRest({ minutesEach: 1 });
    expect(rows.map(({ state, possiblyDoubled }) => [state, possiblyDoubled])).toEqual(
      emails.map(() => ['sent', true]),
    );
    expect(judge(rows, scene.sink.received)).toEqual(clean);
  });

  it('given a relay slower than the lease, a mail that waits its turn is not taken for lost and sent twice', async () => {
    const { emails } = await scene.calledMeeting(50);
    scene.sink.programme.delay = 500;
    const rows = await sendUntilRest();
    expect(rows.map(({ state, possiblyDoubled }) => [state, possiblyDoubled])).toEqual(
      emails.map(() => ['sent', false]),
    );
    expect(judge(rows, scene.sink.received)).toEqual(clean);
  });

  it('given a relay that never says of a mail, it comes twice at most and is then shown as failed; a retry has another Message-ID', async () => {
    await scene.calledMeeting(2);
    scene.sink.programme.behave('store-then-reset');
    await sendUntilRest({ minutesEach: 5 });
    const doubtful = await failed();
    expect(doubtful.map(({ outcome }) => outcome.reason)).toEqual(['in-doubt', 'in-doubt']);
    expect(scene.sink.received).toHaveLength(4);
    expect(judge(await scene.ledger(), scene.sink.received)).toMatchObject(nothingWrong);

    scene.sink.programme.reset();
    scene.sink.clear();
    const [again] = doubtful;
    await scene.request('PATCH', `/mailings/${again?.id}`, { action: 'retry', version: again?.version });
    const rows = await sendUntilRest();
    expect(rows.map(({ state }) => state).sort()).toEqual(['failed', 'sent']);
    expect(scene.sink.received.map(({ messageId }) => messageId)).toEqual([
      `<${rows.find(({ state }) => state === 'sent')?.messageId}>`,
    ]);
  });

  it('given NUL and 60 KB in the relay’s answer, every mail is sent once and its words are kept short', async () => {
    const { emails } = await scene.calledMeeting(30);
    scene.sink.programme.behave('accept-noisily');
    const rows = await sendUntilRest();
    expect(rows.map(({ state, possiblyDoubled }) => [state, possiblyDoubled])).toEqual(
      emails.map(() => ['sent', false]),
    );
    expect(rows.every(({ outcome }) => (outcome?.response ?? '').length <= 500)).toBe(true);
    expect(judge(rows, scene.sink.received)).toEqual(clean);
  });

  it('given a relay that hangs on two mails, the others leave and the two come later, marked', async () => {
    const { emails } = await scene.calledMeeting(10);
    scene.sink.programme.behave('hang', 2);
    const rows = await sendUntilRest({ minutesEach: 1 });
    expect(rows.map(({ state }) => state)).toEqual(emails.map(() => 'sent'));
    expect(rows.filter(({ possiblyDoubled }) => possiblyDoubled)).toHaveLength(2);
    expect(judge(rows, scene.sink.received)).toEqual(clean);
  }, 40_000);
});
