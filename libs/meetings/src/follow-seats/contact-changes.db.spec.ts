import { ContactFollowers } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import type { BuiltCouncil } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';

const flyttad = 'flyttad@organisation.example';

describe('meetings follow who is invited to them', () => {
  let meetings: MeetingsContext;
  let caller: SignedInCaller;
  let council: BuiltCouncil;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  beforeEach(async () => {
    ({ caller, council } = await meetings.council({ seats: 2 }));
  });
  afterAll(() => meetings.stop());

  const [april, october] = [{ date: '2027-04-21' }, { date: '2027-10-20' }];
  /** Gives the contact of the council's first seat another address. */
  const move = () => {
    const contactId = council.seats[0]?.contactId ?? '';
    return meetings.context.within(caller, async (tx) => {
      await tx.query('UPDATE contact SET email = $2 WHERE id = $1', [contactId, flyttad]);
      await meetings.context.get(ContactFollowers).addressChanged(tx, contactId);
    });
  };
  const toTheNewAddress = () => meetings.sink.received.filter(({ to }) => to[0] === flyttad).length;

  it('given another address of who has been told, then each meeting ahead is told of there, and nobody else hears of it', async () => {
    for (const when of [april, october])
      await meetings.notify(caller, await meetings.schedule(caller, council.bodyId, when));
    meetings.sink.clear();
    await move();
    await meetings.send(caller);

    expect(toTheNewAddress()).toBe(2);
    expect(meetings.sink.received).toHaveLength(2);
  });

  it('given more meetings than are planned anew at once, then those after them are too, a little later', async () => {
    const days = Array.from({ length: 7 }, (_, day) => `2027-04-${String(day + 5).padStart(2, '0')}`);
    for (const date of days)
      await meetings.notify(caller, await meetings.schedule(caller, council.bodyId, { date }));
    meetings.sink.clear();
    await move();
    await meetings.send(caller);
    expect(toTheNewAddress()).toBeLessThan(days.length);
    await meetings.work();
    await meetings.send(caller);

    expect(toTheNewAddress()).toBe(days.length);
  });

  it('given a name that is to stand on its own card alone, then what has been sent is told by the role', async () => {
    const { id } = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    const names = async () => {
      const rows = await meetings.context.within(caller, (tx) =>
        tx.query<{ name: string }>('SELECT addressee_name AS name FROM mailing WHERE subject_id = $1', [id]),
      );
      return new Set(rows.flatMap(({ name }) => name ?? []));
    };
    expect(await names()).toEqual(new Set(['Exempel 0', 'Exempel 1']));
    await meetings.context.within(caller, (tx) =>
      meetings.context
        .get(ContactFollowers)
        .nameWithheld(tx, council.seats[0]?.contactId ?? '', 'Kommunpolis'),
    );

    expect(await names()).toEqual(new Set(['Kommunpolis', 'Exempel 1']));
  });
});
