import type { HalfYear } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import { autumn, CouncilContext, spring } from '../council-context.builder';
import { RemoveWaiverService } from './remove-waiver.service';

describe('a waiver that is taken back', () => {
  let council: CouncilContext;

  beforeAll(async () => {
    council = await CouncilContext.start();
  });
  beforeEach(async () => {
    await council.begin();
    await council.body();
  });
  afterAll(() => council.stop());

  const remove = (halfYear: HalfYear, by = council.caller) =>
    council.context.get(RemoveWaiverService).remove(by, halfYear);

  it('given a waived half-year at risk, when its waiver is taken back, then the alarm returns', async () => {
    valueOf(await council.waive(autumn));
    valueOf(await remove(autumn));

    expect(await council.thisAutumn()).toMatchObject({ state: 'at-risk', alarm: true, waiver: null });
    expect(await council.audited()).toEqual(['half-year.waived', 'half-year.waiver-removed']);
  });

  it('given a removal, then the audit log says of which council and half-year', async () => {
    valueOf(await council.waive(autumn));
    valueOf(await remove(autumn));
    const [, entry] = await council.context.within(council.caller, (tx) =>
      tx.query('SELECT subject_type, subject_id, detail FROM audit_entry ORDER BY seq'),
    );

    expect(entry).toMatchObject({
      subject_type: 'half-year-waiver',
      detail: { bodyId: expect.any(String), halfYear: '2026-2' },
    });
  });

  it('given no waiver of that half-year, when it is taken back, then there is none', async () => {
    valueOf(await council.waive(spring));

    expect(codeOf(await remove({ year: 2027, half: 2 }))).toBe('waiver.missing');
    expect(codeOf(await remove({ year: 2028, half: 1 }))).toBe('waiver.missing');
    expect(await council.audited()).toEqual(['half-year.waived']);
  });

  it('given a removal repeated with its key, when it comes again, then it gets the same answer', async () => {
    valueOf(await council.waive(spring));
    const repeated = { ...council.caller, idempotency: { key: 'remove', requestHash: 'hash' } };

    expect([await remove(spring, repeated), await remove(spring, repeated)].map(codeOf)).toEqual([
      undefined,
      undefined,
    ]);
    expect(await council.audited()).toEqual(['half-year.waived', 'half-year.waiver-removed']);
  });

  it('given another municipality’s waiver, when it is taken back, then there is no council, or no waiver', async () => {
    valueOf(await council.waive(spring));
    const foreigner = await council.context.coordinator();

    expect(codeOf(await remove(spring, foreigner))).toBe('council.missing');
    await council.body({}, foreigner);
    expect(codeOf(await remove(spring, foreigner))).toBe('waiver.missing');
    expect(await council.audited()).toEqual(['half-year.waived']);
  });
});
