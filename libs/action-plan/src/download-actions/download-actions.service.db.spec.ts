import { downloadActionsSchema } from '@samsyn/contract';
import { ActionPlanContext } from '../action-plan-context.builder';
import { DownloadActionsService } from './download-actions.service';

describe('actions as a table for a spreadsheet', () => {
  let plans: ActionPlanContext;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  const file = async (query: object = {}, by = plans.caller) => {
    const asked = downloadActionsSchema.parse(query);
    const { content, size, ...named } = await plans.context.get(DownloadActionsService).download(by, asked);
    const parts: Uint8Array[] = [];
    for await (const part of content) parts.push(part);
    const bytes = Buffer.concat(parts);
    expect(bytes).toHaveLength(size);
    return { ...named, rows: bytes.toString().split('\r\n') };
  };

  it('given actions, then what is listed stands in it as a Swedish spreadsheet reads it, few people as such', async () => {
    const indicator = { name: 'Antal anhöriga', unit: 'personer', target: 12.5 };
    const action = await plans.create({ title: 'Stöd; "nu"', dueOn: '2027-03-01', indicator });
    await plans.log(action, { status: 'ongoing', reading: { value: 3 } });
    const { name, type, rows } = await file();
    expect([name, type]).toEqual(['Åtgärder 2027-03-08.csv', 'text/csv; charset=utf-8']);
    expect(rows[0]).toMatch(/^\ufeffMål;Målets lydelse;Åtgärd;Ansvarig;/);
    expect(rows[1]?.split(';')).toEqual(
      [
        ['3', 'Underlätta att lämna', '"Stöd', ' ""nu"""', 'Plats 0', 'Individinriktad', '', '2027-03-01'],
        ['Pågår', '7', 'Antal anhöriga', 'färre än 5', '12,5', 'personer', '2027-03-08'],
      ].flat(),
    );
    expect(rows.slice(2)).toEqual(['']);
  });

  it('given a title that a spreadsheet would work out, then it is a text there', async () => {
    for (const title of ['=HYPERLINK("https://x.example";"Se")', '+46', '-1+1', '@SUM(A1)']) {
      await plans.create({ title });
    }
    const cells = (await file()).rows.slice(1, -1).map((row) => /^3;[^;]+;"?(..)/.exec(row)?.[1]);
    expect(cells.toSorted()).toEqual(["'+", "'-", "'=", "'@"]);
  });

  it('given more than a page, then all of them; given what is asked for, or a member of nothing, those alone', async () => {
    await plans.context.within(plans.caller, (tx) =>
      tx.query(
        `INSERT INTO action (municipality_id, goal_id, seat_id, title, prevention_level, due_on)
         SELECT $1, $2, $3, 'Åtgärd ' || n, 'universal', '2027-05-01' FROM generate_series(1, 201) n`,
        [plans.caller.scope.municipalityId, plans.goalId(1), plans.seatId(0)],
      ),
    );
    await plans.create({ title: 'Sedan länge', dueOn: '2027-03-01' });
    expect((await file()).rows).toHaveLength(1 + 202 + 1);
    const { rows } = await file({ overdue: 'true', language: 'en' });
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('Sedan länge');
    expect((await file({ text: 'länge' })).rows).toHaveLength(3);
    expect((await file({}, { ...plans.member(0), contactId: null })).rows).toHaveLength(2);
  });
});
