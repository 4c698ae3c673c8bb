import { codeOf, valueOf } from '@samsyn/testing';
import { autumn, CouncilContext, reason, spring } from '../council-context.builder';

describe('a waiver of a half-year', () => {
  let council: CouncilContext;

  beforeAll(async () => {
    council = await CouncilContext.start();
  });
  beforeEach(async () => {
    await council.begin();
    await council.body();
  });
  afterAll(() => council.stop());

  it('given a half-year at risk, when it is waived, then the alarm ends and the reason stands', async () => {
    expect(await council.thisAutumn()).toMatchObject({ state: 'at-risk', alarm: true, waiver: null });

    const waiver = valueOf(await council.waive(autumn));
    expect(waiver).toMatchObject({ reason, decidedBy: council.caller.accountId });
    expect(waiver.decidedAt).toMatch(/^2026-11-23T07:00/);
    expect(await council.thisAutumn()).toMatchObject({ state: 'open', alarm: false, waiver });
    expect(await council.audited()).toEqual(['half-year.waived']);
  });

  it('given a waived half-year, when it is waived again, even at once, then one waiver stands', async () => {
    const codes = (await Promise.all([council.waive(spring), council.waive(spring)])).map(codeOf);

    expect(new Set(codes)).toEqual(new Set(['half-year.waived', undefined]));
    expect(await council.audited()).toEqual(['half-year.waived']);
  });

  it('given the other half, or the same half of another year, when it is waived too, then each has its own', async () => {
    valueOf(await council.waive(spring));

    expect(codeOf(await council.waive({ year: 2027, half: 2 }))).toBeUndefined();
    expect(codeOf(await council.waive({ year: 2028, half: 1 }))).toBeUndefined();
  });

  it('given another municipality without a council, when it waives, then there is none', async () => {
    valueOf(await council.waive(spring));
    const foreigner = await council.context.coordinator();

    expect(codeOf(await council.waive(spring, foreigner))).toBe('council.missing');
  });
});
