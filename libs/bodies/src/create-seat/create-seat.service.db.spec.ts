import { AccessModule } from '@samsyn/access';
import { createSeatSchema } from '@samsyn/contract';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import { buildBody, buildOrganisation, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { BodiesModule } from '../bodies.module';
import { CreateSeatService } from './create-seat.service';

describe('a new seat', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let bodyId: string;
  let organisationId: string;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    await context.within(caller, async (tx) => {
      bodyId = await buildBody(tx);
      organisationId = await buildOrganisation(tx, { name: 'Polisen' });
    });
  });
  afterAll(() => context.stop());

  const create = (values: object, by = caller) =>
    context.get(CreateSeatService).create(by, bodyId, createSeatSchema.parse({ organisationId, ...values }));

  it('given a function, when it is added, then it comes last and is vacant', async () => {
    valueOf(await create({ function: 'Ordförande', duty: 'chair', position: 7 }));
    const seat = valueOf(await create({ function: 'Kommunpolis' }));

    expect(seat).toEqual({
      id: seat.id,
      bodyId,
      organisationId,
      organisationName: 'Polisen',
      function: 'Kommunpolis',
      duty: 'member',
      position: 8,
      key: false,
      holder: null,
      deputy: null,
      vacant: true,
      endedAt: null,
      version: 1,
    });
    expect(await context.audited(caller)).toEqual(['seat.created', 'seat.created']);
  });

  it('given a body without seats, when one is added, then it is the first', async () => {
    expect(valueOf(await create({ function: 'Ordförande' })).position).toBe(1);
  });

  it('given a key one, when it is added, then it is', async () => {
    expect(valueOf(await create({ function: 'Polisen', key: true })).key).toBe(true);
  });

  it('given another municipality’s body or organisation, when a seat is added, then there is none', async () => {
    const foreigner = await context.coordinator();
    const theirs = await context.within(foreigner, (tx) => buildOrganisation(tx));

    expect(codeOf(await create({ function: 'Polisen' }, foreigner))).toBe('body.missing');
    expect(codeOf(await create({ function: 'Polisen', organisationId: theirs }))).toBe(
      'organisation.missing',
    );
    expect(await context.audited(caller)).toEqual([]);
  });
});
