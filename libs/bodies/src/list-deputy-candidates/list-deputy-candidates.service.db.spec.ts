import { AccessModule } from '@samsyn/access';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import { buildContact, buildCouncil, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { BodiesModule } from '../bodies.module';
import { ListDeputyCandidatesService } from './list-deputy-candidates.service';

describe('whom a holder can name as deputy', () => {
  let context: TestContext;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
  });
  afterAll(() => context.stop());

  it('given their organisation, then its other contacts by role, without numbers and withheld names', async () => {
    const caller = await context.coordinator();
    const { bodyId, seats } = await context.within(caller, (tx) => buildCouncil(tx, { seats: 2 }));
    const [own, other] = seats;
    if (!own || !other) throw new Error('No seats');
    const { organisationId } = own;
    const [named, hidden] = await context.within(caller, async (tx) => [
      await buildContact(tx, {
        organisationId,
        role: 'Bitr. chef',
        name: 'Kim Exempel',
        phone: '+46855501000',
      }),
      await buildContact(tx, { organisationId, role: 'Stabschef', name: 'Sam Exempel' }),
    ]);
    await context.within(caller, async (tx) => {
      await tx.query('UPDATE contact SET function_only = true WHERE id = $1', [hidden]);
      const gone = await buildContact(tx, { organisationId, role: 'Tidigare chef' });
      await tx.query('UPDATE contact SET ended_at = product_now() WHERE id = $1', [gone]);
    });
    const holder: SignedInCaller = { ...caller, roles: ['member'], contactId: own.contactId };
    const list = (seatId: string) =>
      context.get(ListDeputyCandidatesService).list(holder, { bodyId, seatId }, { limit: 50 });

    expect(valueOf(await list(own.seatId))).toEqual({
      items: [
        { id: named, role: 'Bitr. chef', name: 'Kim Exempel' },
        { id: hidden, role: 'Stabschef', name: null },
      ],
      next: null,
    });
    expect(codeOf(await list(other.seatId))).toBe('seat.not-held');
    expect(codeOf(await list(bodyId))).toBe('seat.missing');
  });
});
