import { AccessModule, type OpenedPersonalLink, PersonalLinks } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import { civilDate, clockTime, scheduleMeetingSchema } from '@samsyn/contract';
import { MailingsModule } from '@samsyn/mailings';
import type { Caller } from '@samsyn/platform';
import { type BuiltCouncil, buildCouncil, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { CancelMeetingService } from '../cancel-meeting/cancel-meeting.service';
import { MeetingsModule } from '../meetings.module';
import { OrderNoticeService } from '../order-notice/order-notice.service';
import { ParticipantRepository } from '../participants/participant.repository';
import { RegisterReplyService } from '../register-reply/register-reply.service';
import { RescheduleMeetingService } from '../reschedule-meeting/reschedule-meeting.service';
import { ScheduleMeetingService } from '../schedule-meeting/schedule-meeting.service';
import { replyLinkHolder } from '../reply-links.rules';
import type { Invitation } from './invitation';
import type { FilledReplyForm } from './reply-form.schema';
import { ReplyLink } from './reply-link';
import { ReplyToNoticeService } from './reply-to-notice.service';

const start = new Date('2027-04-21T11:00:00Z');
const comes: FilledReplyForm = { startsAt: start, answer: 'in-room', remark: 'Vi kommer.' };
const sendsEva: FilledReplyForm = {
  startsAt: start,
  answer: 'substitute',
  substitute: { name: 'Eva Exempel', email: 'eva@organisation.example' },
};

describe('replying by personal link', () => {
  let context: TestContext;
  let service: ReplyToNoticeService;
  let caller: Caller;
  let council: BuiltCouncil;
  let meetingId: string;
  let link: OpenedPersonalLink<Invitation>;
  let token: string;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, MailingsModule, BodiesModule, MeetingsModule);
    service = context.get(ReplyToNoticeService);
  });
  afterAll(() => context.stop());

  beforeEach(async () => {
    context.clock.setTo(new Date('2027-03-10T08:00:00Z'));
    caller = await context.coordinator();
    council = await context.within(caller, (tx) => buildCouncil(tx, { seats: 2, deputies: [0] }));
    const meeting = valueOf(
      await context.get(ScheduleMeetingService).schedule(
        caller,
        scheduleMeetingSchema.parse({
          bodyId: council.bodyId,
          date: '2027-04-21',
          start: '13:00',
          end: '15:00',
          place: 'Kommunhuset',
          remote: { name: 'Teams' },
        }),
      ),
    );
    meetingId = meeting.id;
    valueOf(await context.get(OrderNoticeService).order(caller, meetingId, { version: meeting.version }));
    const [seat] = council.seats;
    token = await tokenOf(seat?.seatId, seat?.contactId ?? null);
    link = valueOf(await open(token));
  });

  const participants = () =>
    context.within(caller, (tx) => context.get(ParticipantRepository).list(tx, meetingId));

  const open = (of: string) => context.get(PersonalLinks).open(context.get(ReplyLink), of);

  async function tokenOf(seatId: string | undefined, contactId: string | null): Promise<string> {
    const of = (await participants()).find(
      (each) => each.seatId === seatId && (each.substituteFor !== null) === (contactId === null),
    );
    if (!of) throw new Error('Nobody is invited for that seat');
    const made = await context.within(caller, (tx) =>
      context.get(PersonalLinks).tokenFor(tx, replyLinkHolder(of, contactId)),
    );
    return made ?? 'revoked';
  }

  const linkOf = async (seatId: string | null | undefined, contactId: string | null) =>
    valueOf(await open(await tokenOf(seatId ?? '', contactId)));

  const contactOf = async (capacity: 'holder' | 'deputy') => {
    const [row] = await context.within(caller, (tx) =>
      tx.query<{ id: string }>(
        'SELECT contact_id AS id FROM seat_holding WHERE seat_id = $1 AND capacity = $2',
        [link.link.seatId, capacity],
      ),
    );
    return row?.id ?? '';
  };

  const count = async (table: 'reply' | 'audit_entry') => {
    const [row] = await context.within(caller, (tx) =>
      tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE municipality_id = $1`, [
        caller.scope.municipalityId,
      ]),
    );
    return row?.count;
  };
  const noticesTo = async () => {
    const rows = await context.within(caller, (tx) =>
      tx.query<{ id: string }>(
        `SELECT recipient_id AS id FROM mailing
         WHERE municipality_id = $1 AND kind = 'meetings.notice' AND state = 'pending'`,
        [caller.scope.municipalityId],
      ),
    );
    return rows.map(({ id }) => id);
  };
  const opened = async () => service.open(valueOf(await open(token)));

  it('given an open invitation, keeps the answer with one audit row in the link’s name', async () => {
    valueOf(await service.reply(link, comes));
    const { invitation, state } = await opened();
    expect(state).toBe('open');
    expect(invitation.reply).toMatchObject({ answer: 'in-room', remark: 'Vi kommer.', source: 'link' });
    const rows = await context.within(caller, (tx) =>
      tx.query(`SELECT actor, detail FROM audit_entry WHERE action = 'reply.given'`),
    );
    expect(rows).toEqual([
      {
        actor: `link:${link.link.id}`,
        detail: {
          participantId: link.link.subject.id,
          answer: 'in-room',
          givenAs: 'holder',
          source: 'link',
        },
      },
    ]);
  });

  it('given the same answer twice, adds nothing the second time', async () => {
    expect(valueOf(await service.reply(link, sendsEva))).toBe('registered');
    const before = [await count('reply'), await count('audit_entry')];
    expect(valueOf(await service.reply(link, sendsEva))).toBe('unchanged');
    expect([await count('reply'), await count('audit_entry')]).toEqual(before);
  });

  it('given the same answer with another remark, or without one, keeps what is said last', async () => {
    expect(valueOf(await service.reply(link, comes))).toBe('registered');
    for (const remark of ['Vi kommer lite senare.', undefined]) {
      expect(valueOf(await service.reply(link, { ...comes, remark }))).toBe('registered');
      expect((await opened()).invitation.reply?.remark).toBe(remark ?? null);
    }
    expect(await count('reply')).toBe(3);
  });

  it('given the same answer at the same instant, keeps one', async () => {
    const results = await Promise.all([1, 2, 3].map(() => service.reply(link, comes)));
    expect(results.map(valueOf).sort()).toEqual(['registered', 'unchanged', 'unchanged']);
    expect(await count('reply')).toBe(1);
  });

  it('given what somebody registered, the holder’s own answer is still kept', async () => {
    valueOf(
      await context.get(RegisterReplyService).register(caller, meetingId, {
        participantId: link.link.subject.id,
        answer: 'in-room',
        remark: 'Vi kommer.',
        note: 'Lät tveksam.',
        source: 'phone',
      }),
    );
    expect((await opened()).invitation.reply).toMatchObject({ remark: 'Vi kommer.', note: null });
    expect(valueOf(await service.reply(link, comes))).toBe('registered');
    expect(await count('reply')).toBe(2);
  });

  it('given a substitute, plans a notice of their own, and asks them with their own link', async () => {
    valueOf(await service.reply(link, sendsEva));
    const eva = (await participants()).find(({ substituteFor }) => substituteFor !== null);
    expect(await noticesTo()).toContain(eva?.id);
    const evas = await linkOf(eva?.seatId, null);
    const { invitation } = service.open(evas);
    expect([invitation.addressee.name, invitation.reply]).toEqual(['Eva Exempel', null]);
    expect(codeOf(await service.reply(evas, sendsEva))).toBe('reply.not-offered');
    expect(valueOf(await service.reply(evas, { ...comes, answer: 'remote' }))).toBe('registered');
  });

  it('given a holder who names their own address, then they are told that it is theirs, and nothing is kept', async () => {
    const substitute = { name: 'Eva Exempel', email: council.seats[0]?.email.toUpperCase() ?? '' };
    expect(codeOf(await service.reply(link, { ...sendsEva, substitute }))).toBe('reply.substitute-is-holder');
    expect((await opened()).invitation.reply).toBeNull();
  });

  it('given a changed answer, withdraws the substitute and their link', async () => {
    valueOf(await service.reply(link, sendsEva));
    const evasToken = await tokenOf(link.link.seatId ?? '', null);
    const evas = valueOf(await open(evasToken));
    valueOf(await service.reply(link, comes));
    expect(codeOf(await open(evasToken))).toBe('link.revoked');
    expect(codeOf(await service.reply(evas, comes))).toBe('reply.closed');
  });

  it('given a deputy’s link, shows how the holder has answered and asks for an answer of their own', async () => {
    valueOf(await service.reply(link, { ...sendsEva, remark: 'Bara för mötet.' }));
    const deputys = await linkOf(link.link.seatId, await contactOf('deputy'));
    const { invitation } = service.open(deputys);
    expect(invitation).toMatchObject({ reply: null, holdersAnswer: 'substitute', besideHolder: true });
    expect(JSON.stringify(invitation)).not.toMatch(/Bara för mötet|eva@/);
    expect(codeOf(await service.reply(deputys, sendsEva))).toBe('reply.not-offered');
  });

  it('given a deputy who says yes, then the holder’s own answer is still to come, and their substitute is left alone', async () => {
    valueOf(await service.reply(link, sendsEva));
    valueOf(await service.reply(await linkOf(link.link.seatId, await contactOf('deputy')), comes));
    expect((await participants()).filter(({ withdrawnAt }) => withdrawnAt)).toEqual([]);
    expect((await opened()).invitation).toMatchObject({
      reply: { answer: 'substitute', substituteEmail: sendsEva.substitute?.email },
      coming: { comes: 'substitute' },
    });
  });

  it('given that the seat has another holder, asks for an answer of their own and shows none of the one before', async () => {
    valueOf(await service.reply(link, { ...sendsEva, remark: 'Bara för mötet.' }));
    const [, other] = council.seats;
    await context.within(caller, (tx) =>
      tx.query(`UPDATE seat_holding SET contact_id = $2 WHERE seat_id = $1 AND capacity = 'holder'`, [
        link.link.seatId,
        other?.contactId,
      ]),
    );
    const { invitation } = service.open(await linkOf(link.link.seatId, other?.contactId ?? ''));
    expect(invitation).toMatchObject({ reply: null, askedAgain: false, coming: { awaits: 'holder' } });
  });

  it.each(['holder', 'deputy'] as const)('given the %s’s link, keeps the answer as theirs', async (as) => {
    const id = await contactOf(as);
    valueOf(await service.reply(await linkOf(link.link.seatId, id), comes));
    const kept = await context.within(caller, (tx) =>
      tx.query('SELECT given_as AS "as", given_by AS id, registered_by AS account FROM reply'),
    );
    expect(kept).toEqual([{ as, id, account: null }]);
  });

  it('given a meeting that was moved meanwhile, saves nothing and asks again', async () => {
    valueOf(await service.reply(link, comes));
    const { invitation } = await opened();
    valueOf(
      await context.get(RescheduleMeetingService).reschedule(caller, meetingId, {
        version: invitation.meeting.version,
        date: civilDate('2027-04-28'),
        start: clockTime('13:00'),
        end: clockTime('15:00'),
      }),
    );
    expect(codeOf(await service.reply(link, { ...comes, answer: 'declined' }))).toBe('reply.meeting-moved');
    expect((await opened()).invitation).toMatchObject({ reply: null, askedAgain: true });
    expect(await count('reply')).toBe(1);
  });

  it('given a cancelled meeting, saves nothing', async () => {
    const { invitation } = await opened();
    const { version } = invitation.meeting;
    valueOf(await context.get(CancelMeetingService).cancel(caller, meetingId, { version }));
    expect(codeOf(await service.reply(link, comes))).toBe('reply.closed');
    expect((await opened()).state).toBe('cancelled');
  });

  it('given that the meeting has begun, saves nothing', async () => {
    context.clock.setTo(start);
    expect(codeOf(await service.reply(link, comes))).toBe('reply.closed');
    expect((await opened()).state).toBe('started');
  });

  it('given that the holder has left the seat, the link counts as revoked', async () => {
    await context.within(caller, (tx) =>
      tx.query('UPDATE seat_holding SET held_until = $2 WHERE seat_id = $1', [
        link.link.seatId,
        new Date('2027-03-09T00:00:00Z'),
      ]),
    );
    expect(codeOf(await open(token))).toBe('link.revoked');
    expect(codeOf(await service.reply(link, comes))).toBe('reply.link-gone');
  });

  it('offers the notice’s own event as a file', async () => {
    const { invitation } = await opened();
    const { content } = service.calendarFile(invitation, 'token');
    expect(content).toContain(`UID:${invitation.meeting.uid}`);
    expect(content).toContain('METHOD:REQUEST');
    expect(content).toContain('SEQUENCE:0');
  });

  it('given who stays away and then comes after all, then each file is newer than the one before, and another way of coming needs none', async () => {
    const files: string[] = [];
    for (const answer of ['declined', 'in-room', 'remote'] as const) {
      valueOf(await service.reply(link, { startsAt: start, answer }));
      const { content } = service.calendarFile((await opened()).invitation, 'token');
      files.push(String(content.match(/(?<=METHOD:|SEQUENCE:)\w+/g)));
    }
    expect(files).toEqual(['CANCEL,3', 'REQUEST,4', 'REQUEST,4']);
  });
});
