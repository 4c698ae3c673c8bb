import { randomUUID } from 'node:crypto';
import { codeOf, valueOf } from '@samsyn/testing';
import { MeetingsContext, monday } from '../meetings-context.builder';
import { SettleWrongPersonService } from './settle-wrong-person.service';
import { WrongPersonNoteRepository } from './wrong-person-note.repository';

describe('a note of who should have had a notice', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  it('given one that is dealt with twice, then the first time stands', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId);
    const [seat] = council.seats;
    const participantId = await meetings.participantOf(caller, meeting.id, seat?.seatId ?? '');
    const note = { participantId, contactId: seat?.contactId ?? null, name: 'Kim Exempel', email: null };
    const keep = () =>
      meetings.context.within(caller, (tx) =>
        meetings.context.get(WrongPersonNoteRepository).keep(tx, note, monday),
      );
    await keep();
    const ids = () =>
      meetings.context.within(caller, (tx) => tx.query<{ id: string }>('SELECT id FROM wrong_recipient'));
    const [open] = await ids();
    const settle = (id = open?.id ?? '') => meetings.context.get(SettleWrongPersonService).settle(caller, id);

    const settled = valueOf(await settle());
    meetings.context.clock.advance(60_000);
    expect(valueOf(await settle())).toEqual(settled);
    expect(await ids()).toEqual([]);
    await keep();
    expect(await ids()).toHaveLength(1);
    expect(codeOf(await settle(randomUUID()))).toBe('wrong-person-note.missing');
  });
});
