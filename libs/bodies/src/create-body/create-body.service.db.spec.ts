import { AccessModule } from '@samsyn/access';
import { defaultTimingRules } from '@samsyn/contract';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { BodiesModule } from '../bodies.module';
import { ReadBodiesService } from '../read-bodies/read-bodies.service';
import { CreateBodyService } from './create-body.service';

describe('a new body', () => {
  let context: TestContext;
  let caller: SignedInCaller;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
  });
  afterAll(() => context.stop());

  const create = (name: string, by = caller) =>
    context.get(CreateBodyService).create(by, { name, kind: 'council' });

  it('given only a name and a kind, when it is created, then it has default timing and agenda and can be read', async () => {
    const body = valueOf(await create('Samverkansrådet'));

    expect(body).toMatchObject({
      name: 'Samverkansrådet',
      kind: 'council',
      replyByDays: 14,
      contributionsByDays: 12,
      documentsDays: 7,
      atRiskWeeks: 10,
      timingRules: defaultTimingRules,
      version: 1,
    });
    expect(body.standingAgenda[0]?.title).toBe('Öppnande och dagordning');
    expect(valueOf(await context.get(ReadBodiesService).get(caller, body.id))).toEqual(body);
    expect(await context.audited(caller)).toEqual(['body.created']);
  });

  it('given a name that is taken, when it is created again, even at once, then there is one and no trace of the other', async () => {
    const codes = (await Promise.all([create('Samverkansrådet'), create('Samverkansrådet')])).map(codeOf);

    expect(new Set(codes)).toEqual(new Set(['body.exists', undefined]));
    expect(await context.audited(caller)).toEqual(['body.created']);
    expect(codeOf(await create('Samverkansrådet', await context.coordinator()))).toBeUndefined();
  });
});
