import { randomUUID } from 'node:crypto';
import { type RegisterReply, registerReplySchema } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { codeOf, type CouncilValues, valueOf } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';
import { ParticipantRepository } from '../participants/participant.repository';
import { RegisterReplyService } from './register-reply.service';

const eva = { name: 'Eva Exempel', email: 'eva@organisation.example' };

describe('a reply registered on someone’s behalf', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const register = (
    caller: Caller,
    meetingId: string,
    values: Pick<RegisterReply, 'participantId'> & Partial<RegisterReply>,
  ) =>
    meetings.context
      .get(RegisterReplyService)
      .register(
        caller,
        meetingId,
        registerReplySchema.parse({ answer: 'in-room', source: 'phone', ...values }),
      );
  const scheduled = async (values: CouncilValues = { seats: 1 }) => {
    const { caller, council } = await meetings.council(values);
    const meeting = await meetings.schedule(caller, council.bodyId);
    const seatId = council.seats[0]?.seatId ?? '';
    return {
      caller,
      council,
      meeting,
      participantId: await meetings.participantOf(caller, meeting.id, seatId),
    };
  };
  const countOfReplies = async (caller: Caller) =>
    (await meetings.context.within(caller, (tx) => tx.query('SELECT FROM reply'))).length;

  it('given a call, then the reply counts, and the log says how it came and not what was said', async () => {
    const { caller, meeting, participantId } = await scheduled();
    const registered = await register(caller, meeting.id, {
      participantId,
      answer: 'declined',
      remark: 'Sjuk.',
      note: 'Lät trött.',
    });

    expect(valueOf(registered)).toEqual({
      meetingId: meeting.id,
      participantId,
      answer: 'declined',
      registeredAt: expect.stringMatching(/^2026-11-23T07:/) as string,
    });
    const [row] = await meetings.context.within(caller, (tx) =>
      tx.query(`SELECT actor, detail FROM audit_entry WHERE action = 'reply.registered'`),
    );
    expect(row).toEqual({
      actor: caller.label,
      detail: { participantId, answer: 'declined', givenAs: 'holder', source: 'phone' },
    });
  });

  it('given whose answer it is, then it is kept with that person, how it came, who registered it and their note', async () => {
    const { caller, council, meeting, participantId } = await scheduled({ seats: 1, deputies: [0] });
    valueOf(await register(caller, meeting.id, { participantId, answer: 'declined', note: 'Ringde själv.' }));
    valueOf(await register(caller, meeting.id, { participantId, givenAs: 'deputy', source: 'email' }));

    const kept = await meetings.context.within(caller, (tx) =>
      tx.query(
        `SELECT answer, given_as, given_by = $1 AS holders, source, registered_by = $2 AS "mine", note
         FROM reply ORDER BY number`,
        [council.seats[0]?.contactId, caller.accountId],
      ),
    );
    expect(kept).toEqual([
      {
        answer: 'declined',
        given_as: 'holder',
        holders: true,
        source: 'phone',
        mine: true,
        note: 'Ringde själv.',
      },
      { answer: 'in-room', given_as: 'deputy', holders: false, source: 'email', mine: true, note: null },
    ]);
  });

  it('given a seat without a deputy, then nobody can have answered as one, and not as holder of a vacant one', async () => {
    const { caller, council, meeting, participantId } = await scheduled();
    expect(codeOf(await register(caller, meeting.id, { participantId, givenAs: 'deputy' }))).toBe(
      'participant.nobody',
    );
    await meetings.vacate(caller, council);
    expect(codeOf(await register(caller, meeting.id, { participantId }))).toBe('participant.nobody');
  });

  it('given a vacant seat, then it is its deputy who answers', async () => {
    const { caller, council, meeting, participantId } = await scheduled({ seats: 1, deputies: [0] });
    await meetings.vacate(caller, council);
    valueOf(await register(caller, meeting.id, { participantId }));

    const kept = await meetings.context.within(caller, (tx) => tx.query('SELECT given_as FROM reply'));
    expect(kept).toEqual([{ given_as: 'deputy' }]);
  });

  it('given a participant of another meeting, then there is no such participant and nothing is kept', async () => {
    const { caller, council, participantId } = await scheduled();
    const other = await meetings.schedule(caller, council.bodyId, { date: '2027-05-05' });

    expect(codeOf(await register(caller, other.id, { participantId }))).toBe('participant.missing');
    expect(codeOf(await register(caller, other.id, { participantId: randomUUID() }))).toBe(
      'participant.missing',
    );
    expect(await countOfReplies(caller)).toBe(0);
  });

  it('given a meeting that begins, then a call comes too late', async () => {
    const { caller, meeting, participantId } = await scheduled();
    meetings.context.clock.setTo(new Date('2027-04-21T10:59:59Z'));
    expect(codeOf(await register(caller, meeting.id, { participantId }))).toBeUndefined();
    meetings.context.clock.setTo(new Date('2027-04-21T11:00:00Z'));

    expect(codeOf(await register(caller, meeting.id, { participantId }))).toBe('meeting.started');
    expect(await countOfReplies(caller)).toBe(1);
  });

  it('given a meeting that has been cancelled, or none at all, then it cannot be replied to', async () => {
    const { caller, meeting, participantId } = await scheduled();
    await meetings.cancel(caller, meeting, { version: meeting.version });

    expect(codeOf(await register(caller, meeting.id, { participantId }))).toBe('meeting.cancelled');
    expect(codeOf(await register(caller, randomUUID(), { participantId }))).toBe('meeting.missing');
  });

  it('given a substitute, then they may reply for themselves but send nobody, and not once they come no more', async () => {
    const { caller, meeting, participantId } = await scheduled();
    const substitute = async () => {
      const all = await meetings.context.within(caller, (tx) =>
        meetings.context.get(ParticipantRepository).list(tx, meeting.id),
      );
      return { participantId: all.find((each) => each.substituteFor === participantId)?.id ?? '' };
    };
    valueOf(await register(caller, meeting.id, { participantId, answer: 'substitute', substitute: eva }));
    const evas = await substitute();
    expect(codeOf(await register(caller, meeting.id, evas))).toBeUndefined();
    expect(
      codeOf(await register(caller, meeting.id, { ...evas, answer: 'substitute', substitute: eva })),
    ).toBe('substitute.of-substitute');

    valueOf(await register(caller, meeting.id, { participantId }));
    expect(codeOf(await register(caller, meeting.id, evas))).toBe('participant.missing');
  });
});
