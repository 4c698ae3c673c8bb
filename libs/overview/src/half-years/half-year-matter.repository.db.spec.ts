import { buildBody } from '@samsyn/testing';
import { OverviewContext } from '../overview-context.builder';

describe('a council’s obligation as a matter', () => {
  let overview: OverviewContext;

  beforeAll(async () => {
    overview = await OverviewContext.start();
  });
  beforeEach(async () => {
    await overview.begin();
    overview.context.clock.setTo(new Date('2027-05-03T07:00:00Z'));
  });
  afterAll(() => overview.stop());

  it('given no meeting, then it is at risk; with one that day or the last, planned, it is not', async () => {
    expect(await overview.codes()).toEqual(['half-year.at-risk']);

    const id = await overview.meeting({
      starts_at: new Date('2027-06-30T21:00:00Z'),
      ends_at: new Date('2027-06-30T21:30:00Z'),
    });
    expect(await overview.codes()).toEqual([]);
    await overview.change(`UPDATE meeting SET status = 'cancelled' WHERE id = $1`, id);
    expect(await overview.codes()).toEqual(['half-year.at-risk']);
  });

  it('given a meeting past midnight on the last day, then it belongs to the next half-year', async () => {
    await overview.meeting({
      starts_at: new Date('2027-06-30T22:00:00Z'),
      ends_at: new Date('2027-06-30T23:00:00Z'),
    });

    expect(await overview.codes()).toEqual(['half-year.at-risk']);
  });

  it('given a waiver, then nothing is left of it', async () => {
    await overview.change(
      `INSERT INTO half_year_waiver (municipality_id, body_id, year, half, reason, decided_by)
       VALUES ($1, $2, 2027, 1, 'Rådet vilar', $3)`,
      overview.caller.scope.municipalityId,
      overview.council.bodyId,
      overview.caller.accountId,
    );

    expect(await overview.codes()).toEqual([]);
  });

  it('given a younger council with a meeting, and another’s, then the oldest one’s half-year is still at risk', async () => {
    const younger = await overview.context.within(overview.caller, (tx) => buildBody(tx));
    await overview.meeting({ body_id: younger });

    expect((await overview.read()).matters).toEqual([
      expect.objectContaining({ code: 'half-year.at-risk' }),
      expect.objectContaining({ code: 'meeting.unmarked' }),
    ]);
    expect((await overview.read(await overview.context.coordinator())).matters).toEqual([]);
  });
});
