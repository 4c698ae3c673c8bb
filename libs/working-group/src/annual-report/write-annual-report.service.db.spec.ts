import { randomUUID } from 'node:crypto';
import { AnnualReportContext, january } from './annual-report-context.builder';

describe('the writing of a report to the board', () => {
  let reports: AnnualReportContext;

  beforeAll(async () => {
    reports = await AnnualReportContext.start();
  });
  beforeEach(() => reports.begin());
  afterAll(() => reports.stop());

  const entry = (actionId: string, columns: object) =>
    reports.row('action_log_entry', {
      action_id: actionId,
      seat_id: reports.seatId(0),
      seat_function: 'Plats 0',
      author_account_id: reports.caller.accountId,
      author_role: 'Samordnare',
      source: 'app',
      ...columns,
    });

  it('given more than a document holds, then it has failed, says why, and leaves no file', async () => {
    await reports.query(
      `INSERT INTO action (municipality_id, goal_id, seat_id, title, prevention_level, due_on, starts_on, indicator)
       SELECT $1, $2, $3, 'Åtgärd ' || n, 'universal', '2027-12-31', '2027-01-01', 'Klasser' FROM generate_series(1, 2100) n`,
      reports.caller.scope.municipalityId,
      reports.plan.goalIds[0],
      reports.seatId(0),
    );
    await reports.order();
    await reports.work();

    expect(await reports.list()).toMatchObject([{ state: 'failed', failure: 'too-large', files: [] }]);
    expect((await reports.query('SELECT count(*)::int AS count FROM file'))[0]?.count).toBe(0);
  });

  it('given that the municipality’s room for files is full, then that is why', async () => {
    await reports.query(
      `INSERT INTO file (municipality_id, name, type, size, sha256)
       SELECT $1, 'full.pdf', 'application/pdf', 10485760, repeat('0', 64) FROM generate_series(1, 2000)`,
      reports.caller.scope.municipalityId,
    );
    await reports.order();
    await reports.work();

    expect(await reports.list()).toMatchObject([{ state: 'failed', failure: 'no-room' }]);
  });

  it('given room for one of its two files, then neither is kept', async () => {
    await reports.order();
    await reports.work();
    const sizes = 'SELECT size::int AS count FROM file ORDER BY size DESC';
    const [larger = 0, smaller = 0] = (await reports.query(sizes)).map(({ count }) => count);
    await reports.query(
      `INSERT INTO file (municipality_id, name, type, size, sha256)
       SELECT $1, 'full.pdf', 'application/pdf', CASE n WHEN 1 THEN 10485760 - $2::int ELSE 10485760 END, repeat('0', 64)
       FROM generate_series(1, 200) n`,
      reports.caller.scope.municipalityId,
      2 * larger + Math.round(1.5 * smaller),
    );
    await reports.order();
    await reports.work();

    expect(await reports.list()).toContainEqual(
      expect.objectContaining({ state: 'failed', failure: 'no-room' }),
    );
    expect((await reports.query('SELECT count(*)::int AS count FROM file'))[0]?.count).toBe(202);
  });

  it('given a name that no document can bear, then it is not too large but cannot be written', async () => {
    await reports.query(`UPDATE municipality SET name = ' '`);
    await reports.order();
    await reports.work();

    expect(await reports.list()).toMatchObject([{ state: 'failed', failure: 'unwritable', files: [] }]);
  });

  it('given something nobody thought of, then it has failed with its task, and can be ordered again', async () => {
    const ordered = await reports.order();
    await reports.query(`UPDATE municipality SET time_zone = 'No/Where'`);
    await reports.work();
    await reports.query(`UPDATE municipality SET time_zone = 'Europe/Stockholm'`);

    expect(await reports.list()).toMatchObject([{ id: ordered.id, state: 'failed', failure: 'unwritable' }]);
    expect((await reports.order()).id).not.toBe(ordered.id);
    await reports.work();
  });

  describe('what it is made of', () => {
    it('given what has changed since the year, then it is told as it was on its last day', async () => {
      const id = await reports.action({
        due_on: '2028-06-30',
        status: 'done',
        ended_at: january,
        seat_id: reports.seatId(1),
      });
      await entry(id, {
        logged_at: new Date('2027-06-01T08:00:00Z'),
        status_from: 'planned',
        status_to: 'ongoing',
      });
      await entry(id, {
        logged_at: new Date('2028-01-03T08:00:00Z'),
        due_from: '2027-11-30',
        due_to: '2028-06-30',
        handed_to_seat_id: reports.seatId(1),
        handed_to_function: 'Plats 1',
      });
      const log = await entry(id, { logged_at: january, status_from: 'ongoing', status_to: 'done' });
      for (const [value, day] of [
        [4, '2027-10-01'],
        [6, '2027-12-31'],
        [8, '2028-01-02'],
      ] as const) {
        await reports.row('action_reading', { action_id: id, log_entry_id: log, value, read_on: day });
      }

      expect((await reports.facts()).plans[0]?.actions).toMatchObject([
        { status: 'ongoing', dueOn: '2027-11-30', endedOn: null, seatFunction: 'Plats 0', readingValue: 6 },
      ]);
    });

    it('given what was logged as it was done, then that is its result, until one is written', async () => {
      const ended = { status: 'done', ended_at: new Date('2027-06-01T08:00:00Z') };
      const said = await reports.action({ ...ended, due_on: '2027-06-01' });
      const written = await reports.action({
        ...ended,
        due_on: '2027-06-02',
        result: 'Används varje vecka.',
      });
      for (const id of [said, written]) {
        const to = { status_from: 'ongoing', status_to: 'done' };
        await entry(id, { logged_at: ended.ended_at, ...to, text: 'Rutinen är beslutad.' });
      }
      const results = (await reports.facts()).plans[0]?.actions.map(({ result }) => result);
      expect(results).toEqual(['Rutinen är beslutad.', 'Används varje vecka.']);
    });

    it('given what ended before the year, or began after it, then it is not told; what ended on the night is', async () => {
      await reports.action({ title: 'Före', status: 'done', ended_at: new Date('2026-12-31T22:59:00Z') });
      await reports.action({ title: 'Efter', starts_on: '2028-01-01', due_on: '2028-05-31' });
      await reports.action({ title: 'Nyår', status: 'done', ended_at: new Date('2026-12-31T23:01:00Z') });
      await reports.action({
        title: 'Stoppad',
        status: 'stopped',
        stopped_reason: 'Flyttad',
        ended_at: new Date('2027-05-01T08:00:00Z'),
      });

      expect(
        (await reports.facts()).plans[0]?.actions.map((each) => [
          each.title,
          each.endedOn,
          each.stoppedReason,
        ]),
      ).toEqual([
        ['Nyår', '2027-01-01', null],
        ['Stoppad', '2027-05-01', 'Flyttad'],
      ]);
    });

    it('given meetings of the year, then those held with what was replied, how many nobody has marked, and what comes', async () => {
      const meeting = (startsAt: string, columns: object = {}) =>
        reports.row('meeting', {
          body_id: reports.group.bodyId,
          title: 'Möte',
          uid: randomUUID(),
          starts_at: new Date(startsAt),
          ends_at: new Date(new Date(startsAt).getTime() + 3_600_000),
          time_zone: 'Europe/Stockholm',
          place: 'Kommunhuset',
          reply_by: '2027-01-01',
          contributions_by: '2027-01-01',
          documents_by: '2027-01-01',
          ...columns,
        });
      const held = await meeting('2027-04-21T07:00:00Z', { status: 'held' });
      await meeting('2027-09-01T07:00:00Z');
      await meeting('2026-12-01T07:00:00Z', { status: 'held' });
      await meeting('2028-02-09T08:00:00Z', { title: 'Nästa' });
      for (const [at, answer] of ['in-room', 'declined'].entries()) {
        const seat = reports.group.seats[at];
        const participant = await reports.row('participant', { meeting_id: held, seat_id: seat?.seatId });
        await reports.row('reply', {
          meeting_id: held,
          participant_id: participant,
          answer,
          source: 'link',
          given_as: 'holder',
          given_by: seat?.contactId,
          for_starts_at: new Date('2027-04-21T07:00:00Z'),
          registered_at: new Date('2027-04-01T07:00:00Z'),
        });
      }
      const found = await reports.facts();

      expect(found.held.map(({ meeting: { id }, seats }) => [id, seats.map(({ comes }) => comes)])).toEqual([
        [held, ['holder', 'nobody']],
      ]);
      expect(found.unmarked).toBe(1);
      expect(found.coming.map(({ title }) => title)).toEqual(['Nästa']);
    });
  });
});
