import { AccessModule } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import { MailingsModule } from '@samsyn/mailings';
import { OrganisationsModule } from '@samsyn/organisations';
import type { Caller } from '@samsyn/platform';
import { buildBody, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { CouncilModule } from '../council.module';
import type { HalfYearsQuery } from '../half-year.schema';
import { namedHalfYear } from '../half-year-name.rules';
import { ListHalfYearsService } from '../list-half-years/list-half-years.service';
import { RemoveWaiverService } from '../remove-waiver/remove-waiver.service';
import { WaiveHalfYearService } from './waive-half-year.service';

const reason = 'Rådet vilar under valåret';

describe('the council’s half-years', () => {
  let context: TestContext;
  let caller: Caller;

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
  });
  afterAll(() => context.stop());

  const council = (values = {}) => context.within(caller, (tx) => buildBody(tx, values));
  const waive = (name: string, by = caller) =>
    context.get(WaiveHalfYearService).waive(by, namedHalfYear(name), reason);
  const remove = (name: string, by = caller) =>
    context.get(RemoveWaiverService).remove(by, namedHalfYear(name));
  const list = (query: HalfYearsQuery = {}, by = caller) =>
    context.get(ListHalfYearsService).list(by.scope, query);
  const states = async (query: HalfYearsQuery = {}) =>
    valueOf(await list(query)).items.map(({ halfYear, state }) => `${halfYear} ${state}`);

  it('given a council’s meetings, when its half-years are asked for, then they follow from them', async () => {
    const bodyId = await council();
    await meeting(bodyId, '2026-04-22T11:00:00Z', 'held');
    await meeting(bodyId, '2027-04-21T11:00:00Z', 'planned');

    expect(await states()).toEqual(['2026-1 held', '2026-2 at-risk', '2027-1 planned', '2027-2 open']);
    expect(await states({ from: 2027, to: 2027 })).toEqual(['2027-1 planned', '2027-2 open']);
  });

  it('given a meeting on New Year’s night, when it is counted, then by the day on the wall', async () => {
    await meeting(await council(), '2026-12-31T23:30:00Z', 'planned');

    expect(await states()).toEqual(['2026-1 missed', '2026-2 at-risk', '2027-1 planned', '2027-2 open']);
  });

  it('given the same evening, when it is New Year in the municipality, then the years asked for begin anew', async () => {
    await council();
    context.clock.setTo(new Date('2026-12-31T23:30:00Z'));

    expect((await states())[0]).toBe('2027-1 open');
  });

  it('given the meetings of a working group, when the council’s half-years are asked for, then they do not count', async () => {
    await council();
    const group = await context.within(caller, (tx) => buildBody(tx, { kind: 'working-group' }));
    await meeting(group, '2027-02-03T08:00:00Z', 'planned');

    expect(await states({ from: 2027, to: 2027 })).toEqual(['2027-1 open', '2027-2 open']);
  });

  it('given a half-year at risk, when it is waived and the waiver is taken back, then the alarm ends and returns', async () => {
    await council();
    const alarms = async () => valueOf(await list({ from: 2026, to: 2026 })).items[1];
    expect(await alarms()).toMatchObject({ state: 'at-risk', alarm: true, waiver: null });

    valueOf(await waive('2026-2'));
    expect(await alarms()).toMatchObject({
      state: 'open',
      alarm: false,
      waiver: { reason, decidedBy: caller.accountId },
    });

    valueOf(await remove('2026-2'));
    expect(await alarms()).toMatchObject({ state: 'at-risk', alarm: true, waiver: null });
    expect(await context.audited(caller)).toEqual(['half-year.waived', 'half-year.waiver-removed']);
  });

  it('given a waived half-year, when it is waived again, even at once, then one waiver stands', async () => {
    await council();
    const codes = (await Promise.all([waive('2027-1'), waive('2027-1')])).map(codeOf);

    expect(new Set(codes)).toEqual(new Set(['half-year.waived', undefined]));
    expect(codeOf(await remove('2027-2'))).toBe('waiver.missing');
    expect(await context.audited(caller)).toEqual(['half-year.waived']);
  });

  it('given no council, or another municipality’s, when half-years are asked for, then there is none', async () => {
    await council();
    valueOf(await waive('2027-1'));
    const foreigner = await context.coordinator();

    expect(codeOf(await list({}, foreigner))).toBe('council.missing');
    expect(codeOf(await waive('2027-1', foreigner))).toBe('council.missing');
    expect(codeOf(await remove('2027-1', foreigner))).toBe('council.missing');
  });

  it('given a personal link instead of an account, when a half-year is waived, then that is refused', async () => {
    await council();

    expect(codeOf(await waive('2027-1', { ...caller, accountId: null }))).toBe('waiver.needs-account');
  });

  async function meeting(bodyId: string, startsAt: string, status: string): Promise<void> {
    await context.within(caller, (tx) =>
      tx.query(
        `INSERT INTO meeting (municipality_id, body_id, title, uid, starts_at, ends_at, time_zone, place,
           reply_by, contributions_by, documents_by, status)
         SELECT $1, $2, 'Samverkansrådet', gen_random_uuid(), $3, $3::timestamptz + interval '2 hours',
           'Europe/Stockholm', 'Kommunhuset', $3::date - 14, $3::date - 12, $3::date - 7, $4`,
        [tx.scope.municipalityId, bodyId, startsAt, status],
      ),
    );
  }
});
