import { LedgerContext } from '../ledger-context.builder';
import { SweepService } from './sweep.service';

const HOUR = 3_600_000;

describe('a process that begins to send', () => {
  let ledger: LedgerContext;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
    await ledger.begin();
  });
  afterAll(() => ledger.stop());

  it('given mail that fell due while nobody looked, and a wake-up that lies ahead, then it is sent at once', async () => {
    const dueAt = new Date(ledger.context.clock.now().getTime() + HOUR);
    const subjectId = await ledger.plan([ledger.mailing({ dueAt })]);
    // the queue goes by real time, and wakes nobody for an hour
    ledger.context.clock.advance(HOUR);
    ledger.context.get(SweepService).start();
    await ledger.sink.waitForCount(1);
    await ledger.send();

    expect(await ledger.states(subjectId)).toEqual({ sent: 1 });
  });
});
