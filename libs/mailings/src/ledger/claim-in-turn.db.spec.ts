import { LedgerContext, someone, wednesday } from '../ledger-context.builder';
import { type ClaimedMailing, ClaimRepository } from './claim.repository';

const minute = 60_000;
const kinds = {
  all: ['example.notice', 'example.moved'],
  inTurn: ['example.notice', 'example.moved'],
} as const;

describe('claiming mails that go one after the other', () => {
  let ledger: LedgerContext;
  let claims: ClaimRepository;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
    claims = ledger.context.get(ClaimRepository);
  });
  beforeEach(() => ledger.begin());
  afterAll(() => ledger.stop());

  const claim = (limit = 25) => ledger.context.within(ledger.caller, (tx) => claims.claim(tx, kinds, limit));
  const kindsOf = (rows: readonly ClaimedMailing[]) => rows.map(({ kind }) => kind).sort();

  it('given the earlier of two in turn is expected to reach another person, then the later waits for it all the same', async () => {
    const recipient = someone();
    await ledger.plan([
      ledger.mailing({ recipient, dueAt: new Date(wednesday.getTime() - minute) }),
      ledger.mailing({ recipient, kind: 'example.moved', occasion: 'moved', priorityAt: wednesday }),
    ]);
    await ledger.context.within(ledger.caller, (tx) =>
      tx.query("UPDATE mailing SET person_key = 'contact:predecessor' WHERE kind = 'example.notice'"),
    );

    expect((await claim(1)).map(({ personKey }) => personKey)).toEqual(['contact:predecessor']);
    expect(await claim()).toEqual([]);
  });

  it('given two in turn that fell due at once, then to one person both go, and to two the one before the other', async () => {
    const [shared, handedOver] = [someone(), someone()];
    const both = (recipient: typeof shared) =>
      ledger.plan([
        ledger.mailing({ recipient }),
        ledger.mailing({ recipient, kind: 'example.moved', occasion: 'moved' }),
      ]);
    await both(shared);
    expect(kindsOf(await claim())).toEqual(['example.moved', 'example.notice']);

    await both(handedOver);
    await ledger.context.within(ledger.caller, (tx) =>
      tx.query(
        `UPDATE mailing SET person_key = 'contact:predecessor' WHERE kind = 'example.moved' AND recipient_id = $1`,
        [handedOver.id],
      ),
    );
    const first = await claim();
    expect(first).toHaveLength(1);
    expect(await claim()).toEqual([]);
    await ledger.settle(
      first.map(({ id, fence }) => ({ id, fence, state: 'sent', outcome: { reason: 'accepted' } })),
    );
    expect(await claim()).toHaveLength(1);
  });
});
