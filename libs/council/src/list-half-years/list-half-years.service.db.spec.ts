import type { HalfYearsQuery } from '@samsyn/contract';
import {
  buildBody,
  buildContact,
  buildHolding,
  buildOrganisation,
  buildSeat,
  codeOf,
  valueOf,
} from '@samsyn/testing';
import { CouncilContext } from '../council-context.builder';

describe('the council’s half-years', () => {
  let council: CouncilContext;

  beforeAll(async () => {
    council = await CouncilContext.start();
  });
  beforeEach(() => council.begin());
  afterAll(() => council.stop());

  const states = async (query: HalfYearsQuery = {}) =>
    valueOf(await council.list(query)).items.map(({ halfYear, state }) => `${halfYear} ${state}`);

  it('given a council’s meetings, when its half-years are asked for, then they follow from them', async () => {
    const bodyId = await council.body();
    await meeting(bodyId, '2026-04-22T11:00:00Z', 'held');
    await meeting(bodyId, '2027-04-21T11:00:00Z', 'planned');

    expect(await states()).toEqual(['2026-1 held', '2026-2 at-risk', '2027-1 planned', '2027-2 open']);
    expect(await states({ from: 2027, to: 2027 })).toEqual(['2027-1 planned', '2027-2 open']);
  });

  it('given a meeting on New Year’s night, when it is counted, then by the day on the wall', async () => {
    await meeting(await council.body(), '2026-12-31T23:30:00Z', 'planned');

    expect(await states()).toEqual(['2026-1 missed', '2026-2 at-risk', '2027-1 planned', '2027-2 open']);
  });

  it('given meetings on the first and last days asked for, when they are counted, then both are', async () => {
    const bodyId = await council.body();
    await meeting(bodyId, '2025-12-31T23:00:00Z', 'held');
    await meeting(bodyId, '2026-12-31T22:30:00Z', 'planned');

    expect(await states({ from: 2026, to: 2026 })).toEqual(['2026-1 held', '2026-2 planned']);
  });

  it('given the same evening, when it is New Year in the municipality, then the years asked for begin anew', async () => {
    await council.body();
    council.context.clock.setTo(new Date('2026-12-31T22:59:59Z'));
    expect((await states())[0]).toBe('2026-1 missed');

    council.context.clock.setTo(new Date('2026-12-31T23:00:00Z'));
    expect((await states())[0]).toBe('2027-1 open');
  });

  it('given the meetings of a working group, when the council’s half-years are asked for, then they do not count', async () => {
    await meeting(await council.body({ kind: 'working-group' }), '2027-02-03T08:00:00Z', 'planned');
    await council.body();

    expect(await states({ from: 2027, to: 2027 })).toEqual(['2027-1 open', '2027-2 open']);
  });

  it('given two councils, when half-years are asked for, then they are the older one’s', async () => {
    const older = await council.body();
    council.context.clock.advance(1);
    const younger = await council.body();
    await meeting(older, '2026-04-22T11:00:00Z', 'held');
    await meeting(younger, '2027-04-21T11:00:00Z', 'held');

    expect(await states()).toEqual(['2026-1 held', '2026-2 at-risk', '2027-1 open', '2027-2 open']);
  });

  it('given the council’s own number of weeks, when fewer remain, then the half-year is at risk', async () => {
    await council.body({ atRiskWeeks: 5 });

    expect((await states())[1]).toBe('2026-2 open');
  });

  it('given no council, or another municipality’s, when half-years are asked for, then there is none', async () => {
    await council.body();
    const foreigner = await council.context.coordinator();

    expect(codeOf(await council.list({}, foreigner))).toBe('council.missing');
    await council.context.within(foreigner, (tx) => buildBody(tx, { kind: 'working-group' }));
    expect(codeOf(await council.list({}, foreigner))).toBe('council.missing');
  });

  it('given a member, when they ask, then those who sit on the council see it and others do not', async () => {
    const [seated, elsewhere] = await council.context.within(council.caller, async (tx) => {
      const organisationId = await buildOrganisation(tx);
      const contacts: string[] = [];
      for (const kind of ['council', 'working-group'] as const) {
        const bodyId = await buildBody(tx, { kind });
        const seatId = await buildSeat(tx, { bodyId, organisationId });
        const contactId = await buildContact(tx, { organisationId });
        await buildHolding(tx, { seatId, contactId });
        contacts.push(contactId);
      }
      return contacts;
    });
    const member = (contactId = '') => ({ ...council.caller, roles: ['member'] as const, contactId });

    expect(codeOf(await council.list({}, member(seated)))).toBeUndefined();
    expect(codeOf(await council.list({}, member(elsewhere)))).toBe('council.missing');
  });

  async function meeting(bodyId: string, startsAt: string, status: string): Promise<void> {
    await council.context.within(council.caller, (tx) =>
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
