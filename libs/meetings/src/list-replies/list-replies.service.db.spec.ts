import type { RegisterReply } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import type { Reader } from '../get-meeting/get-meeting.service';
import { MeetingsContext } from '../meetings-context.builder';
import { ListRepliesService } from './list-replies.service';

const eva = { name: 'Eva Exempel', email: 'eva@organisation.example' };

describe('the replies to a notice', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const list = (reader: Reader, meetingId: string) =>
    meetings.context.get(ListRepliesService).list(reader, meetingId);
  const scheduled = async () => {
    const built = await meetings.council({ seats: 2 });
    const meeting = await meetings.schedule(built.caller, built.council.bodyId);
    const [first] = built.council.seats;
    return { ...built, meeting, seatId: first?.seatId ?? '' };
  };

  it('given one who has replied and one who has not, then both stand there, the silent one by name', async () => {
    const { caller, council, meeting, seatId } = await scheduled();
    await meetings.reply(caller, meeting.id, seatId, {
      answer: 'declined',
      remark: 'På resa.',
      source: 'phone',
    });
    const { items, next } = valueOf(await list(caller, meeting.id));

    expect(next).toBeNull();
    expect(items).toHaveLength(2);
    expect(items.find((each) => each.seatId === seatId)).toMatchObject({
      function: 'Plats 0',
      vacant: false,
      name: 'Exempel 0',
      answer: 'declined',
      remark: 'På resa.',
      substitute: null,
      source: 'phone',
      registeredAt: expect.stringMatching(/^2026-11-23T07:/) as string,
    });
    expect(items.find((each) => each.seatId === council.seats[1]?.seatId)).toMatchObject({
      name: 'Exempel 1',
      answer: null,
      remark: null,
      source: null,
      registeredAt: null,
    });
  });

  it('given a substitute, then they stand there while they come, and not when they come no more', async () => {
    const { caller, meeting, seatId } = await scheduled();
    await meetings.reply(caller, meeting.id, seatId, { answer: 'substitute', substitute: eva });
    const seat = await meetings.participantOf(caller, meeting.id, seatId);
    const named = valueOf(await list(caller, meeting.id)).items;
    expect(named.find(({ participantId }) => participantId === seat)).toMatchObject({ substitute: eva });
    expect(named.filter(({ substituteFor }) => substituteFor === seat)).toMatchObject([
      { name: 'Eva Exempel', answer: null },
    ]);

    await meetings.reply(caller, meeting.id, seatId, { answer: 'in-room' });
    const withdrawn = valueOf(await list(caller, meeting.id)).items;
    expect(withdrawn.map(({ substituteFor }) => substituteFor)).toEqual([null, null]);
  });

  it('given a deputy who comes when the holder does not, then the seat stands there by the deputy’s name and answer', async () => {
    const built = await meetings.council({ seats: 1, deputies: [0] });
    const meeting = await meetings.schedule(built.caller, built.council.bodyId);
    const [seat] = built.council.seats;
    await meetings.context.within(built.caller, (tx) =>
      tx.query(`UPDATE contact SET name = 'Kim Ersättare' WHERE id = $1`, [seat?.deputyId]),
    );
    const reply = (values: Partial<RegisterReply>) =>
      meetings.reply(built.caller, meeting.id, seat?.seatId ?? '', values);
    await reply({ answer: 'declined', remark: 'På resa.' });
    await reply({ answer: 'in-room', remark: 'Jag kommer.', givenAs: 'deputy' });
    const shown = async () => valueOf(await list(built.caller, meeting.id)).items;
    expect(await shown()).toMatchObject([
      { name: 'Kim Ersättare', answer: 'in-room', remark: 'Jag kommer.', givenAs: 'deputy', comes: 'deputy' },
    ]);

    await reply({ answer: 'remote' });
    expect(await shown()).toMatchObject([{ name: 'Exempel 0', answer: 'remote', givenAs: 'holder' }]);
  });

  it('given a seat that nobody has, then it stands there without a name; a card without one, by its role', async () => {
    const { caller, council, meeting } = await scheduled();
    await meetings.vacate(caller, council);
    await meetings.context.within(caller, (tx) =>
      tx.query(`UPDATE contact SET name = NULL, role = 'Kommunpolis' WHERE id = $1`, [
        council.seats[1]?.contactId,
      ]),
    );

    expect(valueOf(await list(caller, meeting.id)).items).toMatchObject([
      { function: 'Plats 0', vacant: true, name: null, answer: null, givenAs: null },
      { function: 'Plats 1', vacant: false, name: 'Kommunpolis' },
    ]);
  });

  it('given a member, then the replies to meetings of the bodies they sit on are shown and no others', async () => {
    const { caller, council, meeting } = await scheduled();
    const other = await meetings.anotherCouncil(caller);
    const elsewhere = await meetings.schedule(caller, other.bodyId);
    const member = meetings.member(caller, council);

    expect(valueOf(await list(member, meeting.id)).items).toHaveLength(2);
    expect(codeOf(await list(member, elsewhere.id))).toBe('meeting.missing');
  });

  it('given another municipality, then there is no such meeting', async () => {
    const { meeting } = await scheduled();

    expect(codeOf(await list(await meetings.context.coordinator(), meeting.id))).toBe('meeting.missing');
  });
});
