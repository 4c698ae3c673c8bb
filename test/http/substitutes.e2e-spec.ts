import type { SinkMessage } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { calendarEvent } from './calendar-event';
import { Coordinator, linkIn, type MeetingAnswer } from './council-meeting.builder';

const brief = (mails: SinkMessage[]) =>
  mails.map(({ subject, to }) => `${subject.split(':')[0]} → ${to[0]}`).sort();

/** A noticed council meeting of two seats, and what its first seat's holder may name as substitute. */
describe('naming a substitute', () => {
  let app: TestApp;
  let council: Coordinator;
  let meeting: MeetingAnswer;
  let notices: SinkMessage[];

  const seat = (index: number) => council.municipality.council.seats[index];
  const notice = () => notices.find(({ to }) => to[0] === seat(0)?.email);
  const name = (email: string, fields: Record<string, string> = {}) =>
    council.replyByLink(notice(), {
      answer: 'substitute',
      substituteName: 'Kim Exempel',
      substituteEmail: email,
      ...fields,
    });
  const change = async (path: string, values: object = {}) => {
    const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${meeting.id}`);
    return council.done('POST', `/meetings/${meeting.id}${path}`, { version, ...values });
  };

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    council = new Coordinator(app, await app.municipality({ seats: 2 }));
    meeting = await council.schedule({ title: 'Exempelrådet' });
    app.clock.setTo(new Date('2027-03-10T07:00:00Z'));
    notices = await council.sent();
  });
  afterEach(async () => {
    const { status } = await council.done<MeetingAnswer>('GET', `/meetings/${meeting.id}`);
    if (status === 'planned') await change('/cancel');
    await council.sent();
  });
  afterAll(() => app.stop());

  it('given the seat’s own holder, then it is refused with the words for it, on the page and over the API', async () => {
    const answered = await name(seat(0)?.email.toUpperCase() ?? '');
    expect(answered.statusCode).toBe(422);
    expect(answered.body).toContain('Det är din egen adress. Ange den som kommer i ditt ställe.');
    const [participant] = await council.replies(meeting.id);
    const registered = await app.request(council.municipality, 'POST', `/meetings/${meeting.id}/replies`, {
      participantId: participant?.participantId,
      answer: 'substitute',
      substitute: { name: 'Exempel', email: seat(0)?.email },
      source: 'phone',
    });
    expect(registered.json()).toMatchObject({ status: 422, code: 'substitute.is-holder' });
    expect(await council.sent()).toEqual([]);
  });

  it('given someone who takes part already, then the page says so first, and saves it when it is sent again', async () => {
    const email = seat(1)?.email ?? '';
    const warned = await name(email);
    expect(warned.statusCode).toBe(409);
    expect(warned.body).toContain('Kim Exempel är redan kallad för Exempelorganisation');
    expect(warned.body).toContain(`name="known" value="${email}"`);
    expect(await council.sent()).toEqual([]);
    expect((await name(email, { known: email })).statusCode).toBe(303);
    const [asked, ...more] = await council.sent();
    expect([asked?.to[0], asked?.calendar, more]).toEqual([email, '', []]);
    expect(asked?.text).toContain('Du är redan kallad i en annan roll, och mötet finns i din kalender.');

    await council.replyByLink(notice(), { answer: 'in-room' });
    const [withdrawn, ...others] = await council.sent();
    expect([withdrawn?.to[0], withdrawn?.calendar, others]).toEqual([email, '', []]);
    expect(withdrawn?.text).toContain('Du är fortfarande kallad i en annan roll');
  });

  it('given two roles of one address, when the meeting is cancelled, then it is one mail that takes one entry out', async () => {
    const email = seat(1)?.email ?? '';
    await name(email, { known: email });
    await council.sent();
    await change('/cancel');
    const theirs = (await council.sent()).filter(({ to }) => to[0] === email);
    expect(theirs).toHaveLength(1);
    expect(calendarEvent(theirs[0]?.calendar ?? '')).toMatchObject({ method: 'CANCEL' });
  });

  it('given a substitute’s page, then it offers nobody further', async () => {
    await name('kim@organisation.example');
    const [asked] = await council.sent();
    const page = await app.http.inject(`${linkIn(asked)}/reply`);
    const holders = await app.http.inject(`${linkIn(notice())}/reply`);
    expect(holders.body).toContain('value="substitute"');
    expect(page.body).toContain('value="in-room"');
    expect(page.body).not.toContain('value="substitute"');
    expect(asked?.text).toContain('Berätta om du kommer, deltar på distans eller har förhinder.');
  });

  it('given three new substitutes in a day, then the fourth meets a page that says whom to call, until tomorrow', async () => {
    for (const one of ['a', 'b', 'c']) {
      expect((await name(`${one}@organisation.example`)).statusCode).toBe(303);
      await council.sent();
    }
    expect((await name('c@organisation.example', { remark: 'Samma.' })).statusCode).toBe(303);
    const fourth = await name('d@organisation.example');
    expect(fourth.statusCode).toBe(429);
    expect(fourth.body).toContain('Ring oss, så hjälper vi dig');
    expect(fourth.body).toMatch(/08-000\s00\s00/);
    expect(await council.sent()).toEqual([]);

    app.clock.setTo(new Date('2027-03-10T22:59:59Z'));
    expect((await name('d@organisation.example')).statusCode).toBe(429);
    app.clock.setTo(new Date('2027-03-10T23:00:00Z'));
    expect((await name('d@organisation.example')).statusCode).toBe(303);
    expect(brief(await council.sent())).toEqual([
      'Kallelse → d@organisation.example',
      'Återtagen kallelse → c@organisation.example',
    ]);
  });
});
