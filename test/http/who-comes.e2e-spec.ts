import type { SinkMessage } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { calendarEvent } from './calendar-event';
import type { Coordinator, MeetingAnswer } from './council-meeting.builder';
import { brief, mailTo, NoticedSeat } from './noticed-seat.builder';

const eva = { substituteName: 'Eva Exempel', substituteEmail: 'eva@organisation.example' };

/** A noticed council meeting of one seat, and what each person around it is told. */
describe('who comes, and who is told', () => {
  let app: TestApp;
  let noticed: NoticedSeat;
  let council: Coordinator;
  let meeting: MeetingAnswer;
  let notices: SinkMessage[];
  let holder: string;
  let deputy: string;

  const to = mailTo;
  const at = (instant: string) => noticed.at(instant);

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    noticed = await NoticedSeat.begin(app);
    ({ council, meeting, notices } = noticed);
    ({ email: holder, deputyEmail: deputy = '' } = noticed.seat);
  });
  afterEach(() => noticed.end());
  afterAll(() => app.stop());

  describe('the ordinary deputy', () => {
    let chase: SinkMessage | undefined;
    beforeEach(async () => {
      await at('2027-04-02T06:00:00Z');
      chase = to(await at('2027-04-08T06:00:00Z'), deputy);
    });

    it('given the second chase, then it introduces itself and carries what the notice said', () => {
      expect(chase?.text).toMatch(
        /Du är ordinarie ersättare för .+ \(plats 0\), som inte har svarat på kallelsen\./,
      );
      expect(chase?.text).toContain('onsdag 21 april kl.\u00a013.00–15.00');
      expect(chase?.text).toContain('Kommunhuset, eller på distans via Teams');
      expect(chase?.text).toContain('Dagordningen kommer senast');
      expect(chase?.calendar).toBe('');
    });

    it('given that the meeting is cancelled before they answer, then they are told, and nothing is taken out of their calendar', async () => {
      const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${meeting.id}`);
      await council.done('POST', `/meetings/${meeting.id}/cancel`, { version });
      const told = await council.sent();
      expect(brief(told)).toEqual([`Inställt → ${deputy}`, `Inställt → ${holder}`].sort());
      expect(to(told, deputy)).toMatchObject({ calendar: '' });
      expect(to(told, deputy)?.text).not.toContain('kalender');
      expect(calendarEvent(to(told, holder)?.calendar ?? '')).toMatchObject({ method: 'CANCEL' });
    });

    it('given that they say yes, then they get the notice at once, the documents and the reminder, and the holder is told', async () => {
      await council.replyByLink(chase, { answer: 'in-room', remark: 'Jag tar den.' });
      const told = await council.sent();
      expect(brief(told)).toEqual([`Din ersättare kommer → ${holder}`, `Kallelse → ${deputy}`].sort());
      expect(calendarEvent(to(told, deputy)?.calendar ?? '')).toMatchObject({ method: 'REQUEST' });
      expect(to(told, deputy)?.text).toMatch(/Du är ordinarie ersättare för .+ \(plats 0\)\./);
      expect(to(told, deputy)?.text).toContain('Ditt svar: Ja, på plats');
      expect(await noticed.reply()).toMatchObject({
        answer: 'in-room',
        givenAs: 'deputy',
        comes: 'deputy',
        awaits: null,
      });
      expect(brief(await at('2027-04-14T06:00:00Z'))).toEqual([`Dagordning → ${deputy}`]);
      const [reminder, ...more] = await at('2027-04-20T06:00:00Z');
      expect([reminder?.to[0], more]).toEqual([deputy, []]);
      expect(reminder?.text).toContain('Ditt svar: Ja, på plats');
    });

    it('given that the holder says yes after all, then the deputy gets one withdrawal and nothing later', async () => {
      await council.replyByLink(chase, { answer: 'remote' });
      await council.sent();
      await council.replyByLink(to(notices, holder), { answer: 'in-room' });
      const told = await council.sent();
      expect(brief(told)).toEqual([`Återtagen kallelse → ${deputy}`]);
      expect(calendarEvent(told[0]?.calendar ?? '')).toMatchObject({ method: 'CANCEL' });
      const later = [...(await at('2027-04-14T06:00:00Z')), ...(await at('2027-04-20T06:00:00Z'))];
      expect(new Set(later.map((mail) => mail.to[0]))).toEqual(new Set([holder]));
    });

    it('given that the deputy takes their yes back, then the holder is asked anew, and told again if they come', async () => {
      await council.replyByLink(chase, { answer: 'in-room' });
      await council.sent();
      await council.replyByLink(chase, { answer: 'declined' });
      expect(brief(await council.sent())).toEqual([`Vi behöver ett nytt svar → ${holder}`]);
      expect(await noticed.reply()).toMatchObject({ comes: 'unknown', awaits: 'holder', answer: null });
      await council.replyByLink(chase, { answer: 'in-room' });
      expect(brief(await council.sent())).toEqual([`Din ersättare kommer → ${holder}`]);
    });

    it('given a withdrawal, when they are to come again, then they are invited anew', async () => {
      await council.replyByLink(chase, { answer: 'in-room' });
      await council.sent();
      await council.replyByLink(to(notices, holder), { answer: 'in-room' });
      await council.sent();
      await council.replyByLink(to(notices, holder), { answer: 'declined' });
      expect(brief(await council.sent())).toEqual([`Kallelse → ${deputy}`]);
      await council.replyByLink(to(notices, holder), { answer: 'in-room' });
      expect(brief(await council.sent())).toEqual([`Återtagen kallelse → ${deputy}`]);
    });

    it('given a move, then their yes is void, and they and the holder are asked anew', async () => {
      await council.replyByLink(chase, { answer: 'in-room' });
      await council.sent();
      const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${meeting.id}`);
      const order = { version, date: '2027-05-05', start: '13:00', end: '15:00' };
      await council.done('POST', `/meetings/${meeting.id}/reschedule`, order);
      expect(brief(await council.sent())).toEqual([`Flyttat → ${deputy}`, `Flyttat → ${holder}`].sort());
      expect(await noticed.reply()).toMatchObject({ answer: null, comes: 'unknown', awaits: 'holder' });
      await council.replyByLink(to(notices, holder), { answer: 'in-room' });
      expect(brief(await council.sent())).toEqual([`Återtagen kallelse → ${deputy}`]);
    });
  });

  it('given that the holder declines, then the deputy is asked at once, and gets the notice when they say yes', async () => {
    await council.replyByLink(to(notices, holder), { answer: 'declined' });
    const [asked, ...more] = await council.sent();
    expect([asked?.subject.split('?')[0], asked?.to[0], more]).toEqual(['Kan du komma', deputy, []]);
    expect(asked?.text).toMatch(/Du är ordinarie ersättare för .+ \(plats 0\), som har förhinder\./);
    expect(asked?.calendar).toBe('');
    expect(await noticed.reply()).toMatchObject({ comes: 'nobody', awaits: 'deputy', answer: 'declined' });
    await council.replyByLink(asked, { answer: 'in-room' });
    expect(brief(await council.sent())).toEqual([`Kallelse → ${deputy}`]);
    expect(brief(await at('2027-04-02T06:00:00Z'))).toEqual([]);
  });

  it('given a substitute who declines, then the holder is asked again at once, the chases return and the coordinator sees it', async () => {
    await council.replyByLink(to(notices, holder), { answer: 'substitute', ...eva });
    const [invited] = await council.sent();
    expect(await noticed.reply()).toMatchObject({ comes: 'substitute', awaits: null });
    await council.replyByLink(invited, { answer: 'declined' });
    const [asked, ...more] = await council.sent();
    expect([asked?.to[0], more]).toEqual([holder, []]);
    expect(asked?.text).toContain('Eva Exempel, som du angav som ersättare, kan inte komma');
    expect(await noticed.reply()).toMatchObject({ comes: 'unknown', awaits: 'holder' });
    expect(brief(await at('2027-04-02T06:00:00Z'))).toEqual([`Påminnelse → ${holder}`]);
    const listed = await council.done<{ items: { replies: object }[] }>('GET', '/meetings');
    expect(listed.items[0]?.replies).toEqual({ answered: 0, invited: 1 });
  });

  describe('given a substitute, and then a move', () => {
    let moved: SinkMessage[];
    beforeEach(async () => {
      await council.replyByLink(to(notices, holder), { answer: 'substitute', ...eva });
      await council.sent();
      const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${meeting.id}`);
      const order = { version, date: '2027-04-28', start: '13:00', end: '15:00' };
      await council.done('POST', `/meetings/${meeting.id}/reschedule`, order);
      moved = await council.sent();
    });
    const answered = async () =>
      (await council.done<{ items: { replies: { answered: number } }[] }>('GET', '/meetings')).items[0]
        ?.replies.answered;

    it('when they say yes anew, then they come, and nobody else is chased or reminded', async () => {
      expect(await answered()).toBe(0);
      await council.replyByLink(to(moved, eva.substituteEmail), { answer: 'in-room' });
      expect(await council.sent()).toEqual([]);
      expect(await noticed.reply()).toMatchObject({ comes: 'substitute', awaits: null });
      expect(await answered()).toBe(1);
      for (const morning of ['2027-04-09T06:00:00Z', '2027-04-15T06:00:00Z']) {
        expect(await at(morning)).toEqual([]);
      }
      expect(brief(await at('2027-04-21T06:00:00Z'))).toEqual([`Dagordning → ${eva.substituteEmail}`]);
    });

    it('when the deputy says yes before them, then they are not needed, and are told so once', async () => {
      await at('2027-04-09T06:00:00Z');
      const asked = to(await at('2027-04-15T06:00:00Z'), deputy);
      await council.replyByLink(asked, { answer: 'in-room' });
      expect(brief(await council.sent())).toEqual(
        [
          `Din ersättare kommer → ${holder}`,
          `Kallelse → ${deputy}`,
          `Återtagen kallelse → ${eva.substituteEmail}`,
        ].sort(),
      );
      expect(await noticed.reply()).toMatchObject({ comes: 'deputy', awaits: null });
      expect(brief(await at('2027-04-21T06:00:00Z'))).toEqual([`Dagordning → ${deputy}`]);
    });
  });

  it('given a substitute who cannot be reached, then the holder is asked again at once, and may name another', async () => {
    app.sink.programme.refuseRecipient(eva.substituteEmail, 550, 'No such mailbox');
    await council.replyByLink(to(notices, holder), { answer: 'substitute', ...eva });
    // whoever coordinates is told besides that a mail did not arrive
    const partners = (await council.sent()).filter((mail) => mail.to[0]?.endsWith('@organisation.example'));
    const [asked, ...more] = partners;
    expect([asked?.to[0], more]).toEqual([holder, []]);
    expect(asked?.text).toContain(
      'Kallelsen till Eva Exempel, som du angav som ersättare vid Exempelrådet, kom inte fram',
    );
    expect(await noticed.reply()).toMatchObject({ comes: 'unknown', awaits: 'holder' });
    const per = { substituteName: 'Per Exempel', substituteEmail: 'per@organisation.example' };
    await council.replyByLink(asked, { answer: 'substitute', ...per });
    expect(brief(await council.sent())).toEqual([`Kallelse → ${per.substituteEmail}`]);
  });

  it('given a holder who does not know yet, then they are left in peace until the last day has passed', async () => {
    await council.replyByLink(to(notices, holder), { answer: 'tentative' });
    expect(await at('2027-04-02T06:00:00Z')).toEqual([]);
    const early = await app.request(council.municipality, 'POST', `/meetings/${meeting.id}/chase`);
    expect(early.json()).toMatchObject({ code: 'meeting.nobody-to-chase' });
    const [chase, ...more] = await at('2027-04-08T06:00:00Z');
    expect([chase?.subject.split('?')[0], chase?.to[0], more]).toEqual(['Kan du komma', deputy, []]);
    expect(chase?.text).toContain('och det är ännu inte klart vem som kommer.');
  });

  it('given a change of room, then answers stand, but nobody takes part remotely where there is no link any more', async () => {
    await council.replyByLink(to(notices, holder), { answer: 'remote' });
    const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${meeting.id}`);
    const moved = await council.done<MeetingAnswer>('PATCH', `/meetings/${meeting.id}`, {
      version,
      place: 'Salen',
      confirmed: true,
    });
    expect(await noticed.reply()).toMatchObject({ answer: 'remote', comes: 'holder' });
    const withoutLink = { version: moved.version, remote: null, confirmed: true };
    await council.done('PATCH', `/meetings/${meeting.id}`, withoutLink);
    expect(await noticed.reply()).toMatchObject({ answer: null, comes: 'unknown', awaits: 'holder' });
  });
});
