import { type ListMailGroups, readCursor } from '@samsyn/contract';
import { minutesOn, OverviewContext } from '../overview-context.builder';
import { ListMailGroupsService } from './list-mail-groups.service';

const HOUR = 60;
const DAY = 24 * HOUR;

describe('the ledger in groups', () => {
  let overview: OverviewContext;
  let meetingId: string;

  beforeAll(async () => {
    overview = await OverviewContext.start();
  });
  beforeEach(async () => {
    await overview.begin();
    meetingId = await overview.meeting();
  });
  afterAll(() => overview.stop());

  const list = (query: Partial<ListMailGroups> & Pick<ListMailGroups, 'show'>) =>
    overview.context.get(ListMailGroupsService).list(overview.caller.scope, { limit: 50, ...query });
  const whos = async (query: Parameters<typeof list>[0]) =>
    (await list(query)).items.map(({ mails }) => mails.map(({ person }) => person?.name));
  const seat = (number: number) => {
    const found = overview.council.seats[number];
    if (!found) throw new Error(`No seat ${number}`);
    return found;
  };
  /** A mail about the meeting to whoever has a seat. */
  const toSeat = async (number: number, values: object = {}) => {
    const { seatId, contactId } = seat(number);
    return overview.mail({
      subject_type: 'meeting',
      subject_id: meetingId,
      kind: 'meetings.notice',
      recipient_id: await overview.takesPart(meetingId, seatId),
      person_key: `contact:${contactId}`,
      due_at: minutesOn(DAY),
      attempt_at: minutesOn(DAY),
      ...values,
    });
  };

  it('given a notice to two seats, then it is one group, with each seat, who has it, and what can be done', async () => {
    await toSeat(0);
    await toSeat(1);
    const { items, next } = await list({ show: 'coming' });

    expect(next).toBeNull();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      subject: { type: 'meeting', id: meetingId },
      kind: 'meetings.notice',
      about: 'Samverkansrådet – vår 2027',
      dueAt: minutesOn(DAY).toISOString(),
      mails: [0, 1].map((number) => ({
        state: 'pending',
        sentAt: null,
        seat: { id: seat(number).seatId, bodyId: overview.council.bodyId },
        person: { contactId: seat(number).contactId, email: seat(number).email },
        offers: ['set-due', 'send', 'stop'],
      })),
    });
  });

  it('given mails at several times, then those to come are soonest first, those that have been newest first, page by page', async () => {
    for (const days of [3, 1, 89, 91]) {
      const at = minutesOn(days * DAY);
      await overview.mail({ due_at: at, attempt_at: at, person_key: `address:om-${days}@exempel.example` });
    }
    for (const days of [2, 1]) {
      const values = { state: 'sent', settled_at: minutesOn(-days * DAY), due_at: minutesOn(-days * DAY) };
      await overview.mail({ ...values, person_key: `address:for-${days}@exempel.example` });
    }
    expect((await whos({ show: 'coming' })).flat()).toEqual(
      ['om-1', 'om-3', 'om-89'].map((at) => `${at}@exempel.example`),
    );
    expect((await whos({ show: 'past' })).flat()).toEqual(['for-1@exempel.example', 'for-2@exempel.example']);

    const first = await list({ show: 'coming', limit: 2 });
    expect(first.items).toHaveLength(2);
    const cursor = readCursor(first.next ?? '');
    expect(await whos({ show: 'coming', limit: 2, cursor })).toEqual([['om-89@exempel.example']]);
  });

  it('given a filter, then only what it names is shown, and a group has only those mails', async () => {
    await toSeat(0);
    await toSeat(1, { state: 'sent', settled_at: minutesOn(-1), due_at: minutesOn(-2) });
    await overview.mail({ due_at: minutesOn(HOUR), attempt_at: minutesOn(HOUR) });
    const name = (await whos({ show: 'coming', contactId: seat(0).contactId }))[0]?.[0] ?? '';
    const count = async (query: Parameters<typeof list>[0]) => (await whos(query)).flat().length;

    expect(name).not.toBe('');
    expect(await count({ show: 'coming' })).toBe(2);
    expect(await count({ show: 'coming', bodyId: overview.council.bodyId })).toBe(1);
    expect(await count({ show: 'coming', subjectId: meetingId })).toBe(1);
    expect(await count({ show: 'coming', subjectId: meetingId, who: 'nobody' })).toBe(0);
    expect(await count({ show: 'coming', who: name.toUpperCase() })).toBe(1);
    expect(await count({ show: 'coming', who: '%' })).toBe(0);
    expect(await count({ show: 'past', state: 'sent' })).toBe(1);
    expect(await count({ show: 'past', state: 'failed' })).toBe(0);
  });

  it('given what one meeting is about to send in half a year, then it is shown with that meeting alone', async () => {
    await toSeat(0, { due_at: minutesOn(180 * DAY), attempt_at: minutesOn(180 * DAY) });
    expect(await whos({ show: 'coming' })).toEqual([]);
    expect(await whos({ show: 'coming', subjectId: meetingId })).toHaveLength(1);
  });

  it('given what was replaced by itself, then it is shown to who asks for it, and what was stopped by hand to everybody', async () => {
    const dropped = { state: 'superseded', settled_at: minutesOn(-1) };
    await toSeat(0, { ...dropped, outcome: { reason: 'replanned' } });
    await toSeat(1, { ...dropped, outcome: { reason: 'stopped' }, stopped_at: minutesOn(-1) });

    expect((await whos({ show: 'past' })).flat()).toHaveLength(1);
    expect((await whos({ show: 'past', state: 'superseded' })).flat()).toHaveLength(2);
  });

  it('given mail that failed, then it is told with what the relay said, until somebody leaves it at that', async () => {
    const id = await toSeat(0, {
      state: 'failed',
      due_at: minutesOn(-2),
      settled_at: minutesOn(-1),
      outcome: { reason: 'refused', aboutRecipient: true, response: '5.1.1 No such user' },
      addressee_name: 'Den som var',
      addressee_email: 'gammal@exempel.example',
    });
    const { items } = await list({ show: 'troubled' });
    expect(items[0]?.mails).toMatchObject([
      {
        id,
        reason: 'refused',
        aboutRecipient: true,
        response: '5.1.1 No such user',
        person: { email: 'gammal@exempel.example', organisation: expect.any(String) as string },
        offers: ['stop', 'retry'],
      },
    ]);
    expect(items[0]?.mails[0]?.person?.name).not.toBe('Den som var');

    await overview.change('UPDATE mailing SET stopped_at = product_now() WHERE id = $1', id);
    expect((await list({ show: 'troubled' })).items).toEqual([]);
    expect((await list({ show: 'past' })).items[0]?.mails).toMatchObject([{ stoppedByHand: true }]);
  });

  it('given another municipality, then nothing of it is shown', async () => {
    await toSeat(0);
    const other = await overview.context.coordinator();
    const { items } = await overview.context
      .get(ListMailGroupsService)
      .list(other.scope, { show: 'coming', limit: 50 });
    expect(items).toEqual([]);
  });
});
