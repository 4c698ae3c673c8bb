import { PersonalLinks } from '@samsyn/access';
import type { SignedInCaller } from '@samsyn/platform';
import { type BuiltCouncil, codeOf, valueOf } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';
import { ParticipantRepository } from '../participants/participant.repository';
import { replyLinkHolder } from '../reply-links.rules';
import { ReplyLink } from './reply-link';
import { ReplyToNoticeService } from './reply-to-notice.service';

const HOUR = 3_600_000;

describe('who is named as a substitute by link', () => {
  let meetings: MeetingsContext;
  let caller: SignedInCaller;
  let council: BuiltCouncil;
  let meetingId: string;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  beforeEach(async () => {
    ({ caller, council } = await meetings.council({ seats: 2 }));
    const meeting = await meetings.schedule(caller, council.bodyId);
    meetingId = meeting.id;
    await meetings.notify(caller, meeting);
  });
  afterAll(() => meetings.stop());

  /** Names somebody by the link of the council's first seat, or of another. */
  const name = async (email: string, values: { known?: string; remark?: string; seat?: number } = {}) => {
    const { seat: position = 0, ...rest } = values;
    const seat = council.seats[position];
    const { context } = meetings;
    const participantId = await meetings.participantOf(caller, meetingId, seat?.seatId ?? '');
    const token = await context.within(caller, async (tx) => {
      const participant = await context.get(ParticipantRepository).get(tx, participantId);
      if (!participant) throw new Error('The seat does not take part');
      return context.get(PersonalLinks).tokenFor(tx, replyLinkHolder(participant, seat?.contactId ?? null));
    });
    const link = valueOf(await context.get(PersonalLinks).open(context.get(ReplyLink), token ?? ''));
    const { startsAt } = link.shown.meeting;
    const substitute = { name: 'Kim Exempel', email };
    return context
      .get(ReplyToNoticeService)
      .reply(link, { startsAt, answer: 'substitute', substitute, ...rest });
  };
  const invited = 'kim@organisation.example';

  it('given somebody who takes part for another organisation, then that is said first, and is no hindrance once known', async () => {
    const email = council.seats[1]?.email.toUpperCase() ?? '';
    const refused = await name(email);
    const organisation = expect.stringContaining('Exempelorganisation');
    expect(refused).toEqual({ ok: false, error: { code: 'reply.substitute-invited', organisation } });

    expect(valueOf(await name(email, { known: email.toLowerCase() }))).toBe('registered');
  });

  it('given somebody who is another seat’s substitute, then that is said first too', async () => {
    valueOf(await name(invited, { seat: 1 }));

    expect(codeOf(await name(invited))).toBe('reply.substitute-invited');
    expect(codeOf(await name(invited, { known: 'annan@organisation.example' }))).toBe(
      'reply.substitute-invited',
    );
  });

  it('given one’s own substitute once more, then only what is said besides is news', async () => {
    expect(valueOf(await name(invited))).toBe('registered');
    expect(valueOf(await name(invited))).toBe('unchanged');
    expect(valueOf(await name(invited.toUpperCase(), { remark: 'Kim kommer.' }))).toBe('registered');
  });

  it('given three substitutes on one day, then a fourth has to wait for the next, and the last may still be named', async () => {
    for (const first of ['en', 'två', 'tre']) valueOf(await name(`${first}@organisation.example`));
    expect(codeOf(await name('fyra@organisation.example'))).toBe('reply.too-many-substitutes');
    expect(valueOf(await name('tre@organisation.example', { remark: 'Det blir tre.' }))).toBe('registered');
    meetings.context.clock.advance(24 * HOUR);

    expect(valueOf(await name('fyra@organisation.example'))).toBe('registered');
  });
});
