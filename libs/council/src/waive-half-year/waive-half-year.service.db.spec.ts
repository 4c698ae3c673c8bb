import { AccessModule } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import type { HalfYear } from '@samsyn/contract';
import { MailingsModule } from '@samsyn/mailings';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import { buildBody, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { CouncilModule } from '../council.module';
import { ListHalfYearsService } from '../list-half-years/list-half-years.service';
import { WaiveHalfYearService } from './waive-half-year.service';

const reason = 'Rådet vilar under valåret';
const autumn = { year: 2026, half: 2 } as const;
const spring = { year: 2027, half: 1 } as const;

describe('a waiver of a half-year', () => {
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
    context.get(WaiveHalfYearService).waive(by, halfYear, { reason });
  const thisAutumn = async () =>
    valueOf(await context.get(ListHalfYearsService).list(caller, { from: 2026, to: 2026 })).items[1];

  it('given a half-year at risk, when it is waived, then the alarm ends and the reason stands', async () => {
    expect(await thisAutumn()).toMatchObject({ state: 'at-risk', alarm: true, waiver: null });

    const waiver = valueOf(await waive(autumn));
    expect(waiver).toMatchObject({ reason, decidedBy: caller.accountId });
    expect(waiver.decidedAt).toMatch(/^2026-11-23T07:00/);
    expect(await thisAutumn()).toMatchObject({ state: 'open', alarm: false, waiver });
    expect(await context.audited(caller)).toEqual(['half-year.waived']);
  });

  it('given a waived half-year, when it is waived again, even at once, then one waiver stands', async () => {
    const codes = (await Promise.all([waive(spring), waive(spring)])).map(codeOf);

    expect(new Set(codes)).toEqual(new Set(['half-year.waived', undefined]));
    expect(await context.audited(caller)).toEqual(['half-year.waived']);
  });

  it('given the other half, or the same half of another year, when it is waived too, then each has its own', async () => {
    valueOf(await waive(spring));

    expect(codeOf(await waive({ year: 2027, half: 2 }))).toBeUndefined();
    expect(codeOf(await waive({ year: 2028, half: 1 }))).toBeUndefined();
  });

  it('given another municipality without a council, when it waives, then there is none', async () => {
    valueOf(await waive(spring));
    const foreigner = await context.coordinator();

    expect(codeOf(await waive(spring, foreigner))).toBe('council.missing');
  });
});
