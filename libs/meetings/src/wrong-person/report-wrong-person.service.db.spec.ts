import { PersonalLinks } from '@samsyn/access';
import { valueOf } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';
import { replyLinkHolder } from '../reply-links.rules';
import { ReplyLink } from '../reply-to-notice/reply-link';
import { ReportWrongPersonService } from './report-wrong-person.service';

describe('who a reader says should have had their mail', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  it('given a link, then it is taken down; and no more once its holder has left the seat', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    const [seat] = council.seats;
    const { seatId = '', contactId = '' } = seat ?? {};
    const id = await meetings.participantOf(caller, meeting.id, seatId);
    const links = meetings.context.get(PersonalLinks);
    const token = await meetings.context.within(caller, (tx) =>
      links.tokenFor(tx, replyLinkHolder({ id, seatId }, contactId)),
    );
    const opened = valueOf(await links.open(meetings.context.get(ReplyLink), token ?? ''));
    const report = (name: string) => meetings.context.get(ReportWrongPersonService).report(opened, { name });
    const names = () =>
      meetings.context.within(caller, (tx) => tx.query<{ name: string }>('SELECT name FROM wrong_recipient'));

    expect(await report('Kim Exempel')).toBe(true);
    expect(await names()).toEqual([{ name: 'Kim Exempel' }]);
    expect(await meetings.context.lastAudited(caller)).toEqual({
      action: 'wrong-person.reported',
      actor: `link:${opened.link.id}`,
      subject: ['meeting', meeting.id],
      detail: { participantId: id },
    });
    await meetings.vacate(caller, council);
    expect(await names()).toEqual([]);
    expect(await report('Robin Exempel')).toBe(false);
    expect(await names()).toEqual([]);
  });
});
