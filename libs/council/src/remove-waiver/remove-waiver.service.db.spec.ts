import { AccessModule } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import type { HalfYear } from '@samsyn/contract';
import { MailingsModule } from '@samsyn/mailings';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import { buildBody, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { CouncilModule } from '../council.module';
import { ListHalfYearsService } from '../list-half-years/list-half-years.service';
import { WaiveHalfYearService } from '../waive-half-year/waive-half-year.service';
import { RemoveWaiverService } from './remove-waiver.service';

const autumn = { year: 2026, half: 2 } as const;
const spring = { year: 2027, half: 1 } as const;

describe('a waiver that is taken back', () => {
  let context: TestContext;
  let caller: SignedInCaller;

  beforeAll(async () => {
    context = await TestContext.start(
      AccessModule,
      MailingsModule,
      OrganisationsModule,
      BodiesModule,
      CouncilModule,
    );
  });
  beforeEach(async () => {
    context.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    caller = await context.coordinator();
    await context.within(caller, (tx) => buildBody(tx));
  });
  afterAll(() => context.stop());

  const waive = (halfYear: HalfYear, by = caller) =>
    context.get(WaiveHalfYearService).waive(by, halfYear, { reason: 'Rådet vilar under valåret' });
  const remove = (halfYear: HalfYear, by = caller) => context.get(RemoveWaiverService).remove(by, halfYear);
  const thisAutumn = async () =>
    valueOf(await context.get(ListHalfYearsService).list(caller, { from: 2026, to: 2026 })).items[1];

  it('given a waived half-year at risk, when its waiver is taken back, then the alarm returns', async () => {
    valueOf(await waive(autumn));
    valueOf(await remove(autumn));

    expect(await thisAutumn()).toMatchObject({ state: 'at-risk', alarm: true, waiver: null });
    expect(await context.audited(caller)).toEqual(['half-year.waived', 'half-year.waiver-removed']);
  });

  it('given no waiver of that half-year, when it is taken back, then there is none', async () => {
    valueOf(await waive(spring));

    expect(codeOf(await remove({ year: 2027, half: 2 }))).toBe('waiver.missing');
    expect(codeOf(await remove({ year: 2028, half: 1 }))).toBe('waiver.missing');
    expect(await context.audited(caller)).toEqual(['half-year.waived']);
  });

  it('given a removal repeated with its key, when it comes again, then it gets the same answer', async () => {
    valueOf(await waive(spring));
    const repeated = { ...caller, idempotency: { key: 'remove', requestHash: 'hash' } };

    expect([await remove(spring, repeated), await remove(spring, repeated)].map(codeOf)).toEqual([
      undefined,
      undefined,
    ]);
    expect(await context.audited(caller)).toEqual(['half-year.waived', 'half-year.waiver-removed']);
  });

  it('given another municipality’s waiver, when it is taken back, then there is no council, or no waiver', async () => {
    valueOf(await waive(spring));
    const foreigner = await context.coordinator();

    expect(codeOf(await remove(spring, foreigner))).toBe('council.missing');
    await context.within(foreigner, (tx) => buildBody(tx));
    expect(codeOf(await remove(spring, foreigner))).toBe('waiver.missing');
    expect(await context.audited(caller)).toEqual(['half-year.waived']);
  });
});
