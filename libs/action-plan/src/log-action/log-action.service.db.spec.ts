import { randomUUID } from 'node:crypto';
import { type ActionView, logActionSchema } from '@samsyn/contract';
import type { SignedInCaller } from '@samsyn/platform';
import { codeOf } from '@samsyn/testing';
import { ActionPlanContext, monday } from '../action-plan-context.builder';

describe('what is logged about an action', () => {
  let plans: ActionPlanContext;
  let action: ActionView;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(async () => {
    await plans.begin();
    action = await plans.create({ startsOn: '2026-09-22', indicator: { name: 'antal klasser', target: 8 } });
  });
  afterAll(() => plans.stop());

  it('given a line, a status, a day and a reading at once, then one entry has them all, and the action follows', async () => {
    const { entry, action: after } = await plans.log(
      action,
      { text: 'Klar, 6 av 8 klasser', status: 'ongoing', dueOn: '2027-03-31', reading: { value: 6 } },
      plans.member(0),
    );

    expect(entry).toEqual({
      id: entry.id,
      loggedAt: expect.stringMatching(/^2027-03-08T07:00/) as string,
      authorName: 'Exempel 0',
      authorRole: 'Lokalpolisområdeschef',
      onBehalfOf: null,
      seatFunction: 'Plats 0',
      source: 'app',
      text: 'Klar, 6 av 8 klasser',
      status: { from: 'planned', to: 'ongoing' },
      stoppedReason: null,
      due: { from: '2027-02-22', to: '2027-03-31' },
      handedTo: null,
      reading: { id: entry.reading?.id, value: 6, readOn: '2027-03-08' },
      file: null,
      correctsId: null,
      mayCorrect: true,
    });
    expect(after).toMatchObject({
      status: 'ongoing',
      dueOn: '2027-03-31',
      overdueDays: null,
      lastLoggedAt: entry.loggedAt,
      lastReading: entry.reading,
      version: 2,
    });
    expect(await plans.entries(action)).toEqual([entry]);
  });

  it('given the audit log, then it has the names of what was said and not what', async () => {
    await plans.log(action, { text: 'Hos Noor Exempel', status: 'ongoing' });
    const rows = await plans.context.within(plans.caller, (tx) =>
      tx.query(`SELECT subject_type, subject_id, detail FROM audit_entry WHERE action = 'action.logged'`),
    );

    expect(rows).toEqual([
      { subject_type: 'action', subject_id: action.id, detail: { version: 2, fields: ['text', 'status'] } },
    ]);
  });

  it('given the coordinator, who is no contact, then they sign with their own name and role', async () => {
    expect((await plans.log(action, { text: 'Ringde' })).entry).toMatchObject({
      authorName: 'Samordnare Exempel',
      authorRole: 'samordnare',
      onBehalfOf: null,
    });
  });

  it('given an assistant, then for the holder, by them', async () => {
    const { entry } = await plans.log(action, { text: 'Klart', writtenBy: 'Kim Exempel' }, plans.member(0));

    expect(entry).toMatchObject({ onBehalfOf: 'Exempel 0', authorName: 'Kim Exempel' });
  });

  it('given a contact that is, or becomes, a function alone, then no entry of theirs names it, and others keep old names', async () => {
    const { action: second } = await plans.log(action, { text: 'Som förr' }, plans.member(0));
    const { action: third } = await plans.log(
      second,
      { text: 'För', writtenBy: 'Kim Exempel' },
      plans.member(0),
    );
    await plans.context.within(plans.caller, (tx) =>
      tx.query(
        `UPDATE contact SET function_only = true, role = 'Chef', name = 'Annan Exempel' WHERE id = $1`,
        [plans.group.seats[0]?.contactId],
      ),
    );
    await plans.log(third, { text: 'Som nu' }, plans.member(0));

    const signed = await plans.entries(action);
    expect(
      signed.map(({ authorName, authorRole, onBehalfOf }) => [authorName, authorRole, onBehalfOf]),
    ).toEqual([
      [null, 'Chef', null],
      ['Kim Exempel', 'Lokalpolisområdeschef', 'Lokalpolisområdeschef'],
      [null, 'Lokalpolisområdeschef', null],
    ]);
  });

  it('given the seat and the contact are called otherwise afterwards, then the entry keeps what they were', async () => {
    await plans.log(action, { text: 'Som förr' }, plans.member(0));
    const before = await plans.entries(action);
    await plans.context.within(plans.caller, async (tx) => {
      await tx.query(`UPDATE seat SET function = 'Nytt' WHERE id = $1`, [plans.seatId(0)]);
      await tx.query(`UPDATE contact SET name = 'Ny Exempel', role = 'Ny' WHERE id = $1`, [
        plans.group.seats[0]?.contactId,
      ]);
    });

    expect(await plans.entries(action)).toEqual(before);
  });

  it('given it is stopped and goes on, then the log keeps the reason that the action has no more', async () => {
    const stop = { status: 'stopped', stoppedReason: 'Biblioteket är stängt' };
    const { action: stopped } = await plans.log(action, stop);
    expect(stopped).toMatchObject({
      status: 'stopped',
      stoppedReason: 'Biblioteket är stängt',
      overdueDays: null,
    });
    const { action: on } = await plans.log(stopped, { status: 'ongoing' });

    expect(on).toMatchObject({ status: 'ongoing', stoppedReason: null, overdueDays: 14 });
    expect((await plans.entries(action)).map(({ stoppedReason }) => stoppedReason)).toEqual([
      null,
      'Biblioteket är stängt',
    ]);
  });

  it('given an entry that corrects another, then both stand; one of another action cannot be corrected here', async () => {
    const { entry, action: after } = await plans.log(action, { text: 'Åtta klasser' });
    const correction = { text: 'Sex klasser', correctsId: entry.id };
    await plans.log(after, correction);
    expect((await plans.entries(action)).map(({ text, correctsId }) => [text, correctsId])).toEqual([
      ['Sex klasser', entry.id],
      ['Åtta klasser', null],
    ]);

    const other = await plans.create();
    expect(codeOf(await plans.askLog(other, correction))).toBe('entry.missing');
    expect(codeOf(await plans.askLog(other, { ...correction, correctsId: randomUUID() }))).toBe(
      'entry.missing',
    );
  });

  it('given an entry of the holder’s, then they and who leads the work may correct it, and their deputy may not', async () => {
    const elsewhere = { accountId: randomUUID() };
    const { entry, action: after } = await plans.log(action, { text: 'Åtta klasser' }, plans.member(0));
    const deputy = { ...plans.member(0, 'deputy'), ...elsewhere };
    const readers = [plans.member(0), { ...plans.member(0), ...elsewhere }, plans.caller, deputy];
    const mayCorrect = async (reader: SignedInCaller) => (await plans.entries(action, reader))[0]?.mayCorrect;
    const correction = { text: 'Sex klasser', correctsId: entry.id };

    expect(await Promise.all(readers.map(mayCorrect))).toEqual([true, true, true, false]);
    expect(codeOf(await plans.askLog(after, correction, deputy))).toBe('entry.not-yours');
    expect(codeOf(await plans.askLog(after, correction, plans.caller))).toBeUndefined();
  });

  it('given the day in the zone, which is not that of the server, then a reading is of it', async () => {
    plans.context.clock.setTo(new Date('2027-03-08T23:30:00Z'));
    const { entry } = await plans.log(action, { reading: { value: 6 } });

    expect(entry.reading?.readOn).toBe('2027-03-09');
  });

  it.each([
    ['the same last day alone', { dueOn: '2027-02-22' }, 'action.nothing-logged'],
    ['a last day before it starts', { dueOn: '2026-09-21', text: 'x' }, 'action.due-before-start'],
    ['a reading of tomorrow', { reading: { value: 1, readOn: '2027-03-09' } }, 'reading.in-the-future'],
  ])('given %s, then nothing is saved', async (_what, values, code) => {
    expect(codeOf(await plans.askLog(action, values))).toBe(code);
    expect(await plans.entries(action)).toEqual([]);
    expect((await plans.list()).items[0]).toMatchObject({
      version: 1,
      dueOn: '2027-02-22',
      lastLoggedAt: null,
    });
  });

  it('given an action without an indicator, then it has no reading', async () => {
    const other = await plans.create();

    expect(codeOf(await plans.askLog(other, { reading: { value: 1 } }))).toBe('action.no-indicator');
  });

  it.each([
    ['nothing', {}, 'text', 'action.nothing-logged'],
    ['a stop without a reason', { status: 'stopped' }, 'stoppedReason', 'action.stopped-without-reason'],
    ['an identity number', { text: 'Om 19900101-2385' }, 'text', 'text.identity-number'],
    [
      'one in the reason',
      { status: 'stopped', stoppedReason: '19900101-2385' },
      'stoppedReason',
      'text.identity-number',
    ],
    ['one in a name', { text: 'x', writtenBy: 'Kim 19900101-2385' }, 'writtenBy', 'text.identity-number'],
    [
      'a reading that is no number',
      { reading: { value: 'sex' } },
      'reading.value',
      expect.stringContaining('number'),
    ],
    ['a reading of three decimals', { reading: { value: 0.125 } }, 'reading.value', 'at most two decimals'],
    ['a reading below nothing', { reading: { value: -1 } }, 'reading.value', expect.any(String)],
  ])('given %s, then the field is named', (_what, values, path, message) => {
    const issues = logActionSchema.safeParse({ version: 1, ...values }).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toContainEqual([path, message]);
  });

  it('given a moment, then it is told of the action when it was last heard of', async () => {
    expect((await plans.list()).items[0]?.lastLoggedAt).toBeNull();
    plans.context.clock.setTo(new Date(monday.getTime() + 86_400_000));
    await plans.log(action, { status: 'planned' });

    expect((await plans.list()).items[0]?.lastLoggedAt).toMatch(/^2027-03-09T07:00/);
  });
});
