import { LedgerContext } from '../ledger-context.builder';
import { ClaimRepository } from './claim.repository';
import { DeliveryRepository } from './delivery.repository';

const kinds = { all: ['example.notice'], inTurn: ['example.notice'] } as const;

describe('the lease of a claimed mail', () => {
  let ledger: LedgerContext;
  let claims: ClaimRepository;
  let deliveries: DeliveryRepository;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
    claims = ledger.context.get(ClaimRepository);
    deliveries = ledger.context.get(DeliveryRepository);
  });
  beforeEach(() => ledger.begin());
  afterAll(() => ledger.stop());

  const claim = () => ledger.context.within(ledger.caller, (tx) => claims.claim(tx, kinds, 25));
  type Claimed = Awaited<ReturnType<typeof claim>>;
  const renew = (claimed: Claimed) =>
    ledger.context.within(ledger.caller, (tx) => deliveries.renew(tx, claimed));
  const reclaim = () => ledger.context.within(ledger.caller, (tx) => claims.reclaim(tx));

  it('given a living sender that renews, then its mail stays its own past the first lease, and nobody else’s does', async () => {
    const { subjectId: renewed } = await ledger.planNotices(2);
    const held = await claim();
    const { subjectId: forgotten } = await ledger.planNotices(1);
    await claim();
    await ledger.endLeases();
    await renew(held);
    await reclaim();

    expect(await ledger.states(renewed)).toEqual({ sending: 2 });
    expect(await ledger.states(forgotten)).toEqual({ pending: 1 });
  });

  it('given a sender that was frozen past its lease, when it renews, then it does not lengthen its successor’s', async () => {
    const { subjectId } = await ledger.planNotices(1);
    const frozen = await claim();
    await ledger.endLeases();
    await reclaim();
    const successor = await claim();
    expect(successor.map(({ id }) => id)).toEqual(frozen.map(({ id }) => id));
    await ledger.endLeases();
    await renew(frozen);
    await reclaim();

    expect(await ledger.states(subjectId)).toEqual({ pending: 1 });
  });
});
