import type { ListDirectory } from '@samsyn/contract';
import { minutesOn, OverviewContext } from '../overview-context.builder';
import { ListDirectoryService } from './list-directory.service';

describe('who can be reached where', () => {
  let overview: OverviewContext;

  beforeAll(async () => {
    overview = await OverviewContext.start();
  });
  beforeEach(() => overview.begin());
  afterAll(() => overview.stop());

  const list = async (query: Partial<ListDirectory> = {}) =>
    (await overview.context.get(ListDirectoryService).list(overview.caller.scope, { limit: 50, ...query }))
      .items;
  const seat = () => {
    const [first] = overview.council.seats;
    if (!first) throw new Error('No seat');
    return first;
  };
  const mail = (state: 'sent' | 'failed', minutes: number, values: object = {}) =>
    overview.mail({
      state,
      due_at: minutesOn(minutes),
      settled_at: minutesOn(minutes),
      person_key: `contact:${seat().contactId}`,
      ...(state === 'failed' ? { outcome: { reason: 'refused', aboutRecipient: true } } : {}),
      ...values,
    });
  const delivery = async () => (await list({ contactId: seat().contactId }))[0]?.contacts[0]?.delivery;

  it('given a council, then each organisation is told with its contacts and the seats they have now', async () => {
    await overview.deputises(seat().contactId, overview.council.seats[1]?.seatId);
    const found = (await list()).find(({ id }) => id === seat().organisationId);

    expect(found?.contacts).toMatchObject([
      {
        id: seat().contactId,
        name: 'Exempel 0',
        email: seat().email,
        functionOnly: false,
        seats: [
          { id: seat().seatId, bodyId: overview.council.bodyId, function: 'Plats 0', as: 'holder' },
          { function: 'Plats 1', as: 'deputy' },
        ],
        delivery: { sent: 0, failed: 0, lastSentAt: null, lastFailedAt: null, addressFails: false },
      },
    ]);
  });

  it('given words of a name or an address, then who has them is found, and an organisation by its own name is whole', async () => {
    expect((await list({ who: 'EXEMPEL 1' })).flatMap(({ contacts }) => contacts)).toMatchObject([
      { name: 'Exempel 1' },
    ]);
    expect((await list({ who: seat().email })).flatMap(({ contacts }) => contacts)).toHaveLength(1);
    expect(await list({ who: 'finns inte' })).toEqual([]);
    const [whole] = await list({ who: (await list({ contactId: seat().contactId }))[0]?.name ?? '' });
    expect(whole?.contacts).toHaveLength(1);
  });

  it('given a contact that is a function alone, then it is found and told by its role, never by its name', async () => {
    await overview.change('UPDATE contact SET function_only = true WHERE id = $1', seat().contactId);
    expect(await list({ who: 'Exempel 0' })).toEqual([]);
    expect((await list({ contactId: seat().contactId }))[0]?.contacts).toMatchObject([
      { name: null, functionOnly: true },
    ]);
  });

  it('given mail that arrived and mail that did not, then how many of each, and whether the address fails now', async () => {
    await mail('sent', -300);
    await mail('failed', -200);
    expect(await delivery()).toEqual({
      sent: 1,
      failed: 1,
      lastSentAt: minutesOn(-300).toISOString(),
      lastFailedAt: minutesOn(-200).toISOString(),
      addressFails: true,
    });
    await mail('sent', -100);
    expect(await delivery()).toMatchObject({ sent: 2, failed: 1, addressFails: false });
    await mail('failed', -50, { outcome: { reason: 'cannot-compose' } });
    expect(await delivery()).toMatchObject({ failed: 2, addressFails: false });
  });

  it('given an ended contact, or another municipality, then nothing of it is told', async () => {
    const other = await overview.context.coordinator();
    expect(await overview.context.get(ListDirectoryService).list(other.scope, { limit: 50 })).toMatchObject({
      items: [],
    });
    await overview.change('UPDATE contact SET ended_at = product_now() WHERE id = $1', seat().contactId);
    expect((await list()).find(({ id }) => id === seat().organisationId)?.contacts).toEqual([]);
  });
});
