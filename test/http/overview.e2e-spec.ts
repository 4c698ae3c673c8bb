import type { AgendaView, OverviewView, Role } from '@samsyn/contract';
import { buildContact } from '@samsyn/testing';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import {
  Coordinator,
  type MailingAnswer,
  type MeetingAnswer,
  type ReplyAnswer,
} from './council-meeting.builder';

/** Each step stands on the one before. */
describe('what needs a person, as a council’s spring goes by', () => {
  let app: TestApp;
  let other: TestMunicipality;
  let council: Coordinator;
  let meeting: MeetingAnswer;

  const overview = () => council.done<OverviewView>('GET', '/overview');
  const codes = async () => (await overview()).matters.map(({ code }) => code);
  const register = (reply: ReplyAnswer | undefined, answer: string) =>
    council.done('POST', `/meetings/${meeting.id}/replies`, {
      participantId: reply?.participantId,
      answer,
      source: 'phone',
    });
  const at = (instant: string) => app.clock.setTo(new Date(instant));

  beforeAll(async () => {
    app = await TestApp.start();
    at('2027-01-11T07:00:00Z');
    other = await app.municipality({ seats: 2 });
    council = new Coordinator(app, await app.municipality({ seats: 2 }));
  });
  afterAll(() => app.stop());

  it('given a meeting just scheduled, when the overview is asked for, then nothing needs anyone until its notice leaves', async () => {
    meeting = await council.schedule();

    expect(await overview()).toEqual({
      matters: [],
      more: 0,
      nextMail: { day: '2027-03-10', at: '2027-03-10T07:00:00.000Z' },
      yourMeetings: [],
    });
  });

  it('given a relay that is away on the day, when five minutes have passed, then its mails are late, and say why', async () => {
    await app.sink.refuseConnections();
    at('2027-03-10T07:00:00Z');
    await app.send();
    expect(await codes()).toEqual([]);

    at('2027-03-10T07:05:00Z');
    expect((await overview()).matters).toEqual([
      expect.objectContaining({
        code: 'mail.overdue',
        facts: { count: 2, reason: 'relay-unreachable' },
        since: '2027-03-10T07:00:00.000Z',
      }),
    ]);
    await app.sink.acceptConnections();
  });

  it('given it is back and refuses one address, when all is sent, then that one mail needs someone', async () => {
    const [seat] = council.municipality.council.seats;
    app.sink.programme.refuseRecipient(seat?.email ?? '', 550, '5.1.1 No such user');
    at('2027-03-10T07:20:00Z');
    await app.send();

    const { matters } = await overview();
    expect(matters).toEqual([
      expect.objectContaining({
        code: 'mail.failed',
        facts: {
          count: 1,
          addressee: 'Exempel 0',
          about: meeting.title,
          reason: 'refused',
          aboutRecipient: true,
        },
        subject: { type: 'meeting', id: meeting.id },
        action: { useCase: 'mailings.update', target: { type: 'mailing', id: expect.any(String) as string } },
      }),
    ]);
  });

  it('given the address works again, when it is tried again as the overview says, then nothing is left', async () => {
    const [seat] = council.municipality.council.seats;
    app.sink.programme.acceptRecipient(seat?.email ?? '');
    const id = (await overview()).matters[0]?.action.target.id;
    const mailing = (await council.mailings('state=failed')).find((each: MailingAnswer) => each.id === id);
    await council.done('PATCH', `/mailings/${id}`, { action: 'retry', version: mailing?.version });
    await app.send();

    expect(await codes()).toEqual([]);
  });

  it('given a seat is left vacant six weeks before, when someone is appointed to it, then nothing is left', async () => {
    const [seat] = council.municipality.council.seats;
    const holdings = `/bodies/${council.municipality.council.bodyId}/seats/${seat?.seatId}/holdings`;
    await council.done('POST', holdings, { capacity: 'holder', contactId: null, confirmed: true });
    expect((await overview()).matters).toEqual([
      expect.objectContaining({
        code: 'seat.vacant',
        day: '2027-04-21',
        action: { useCase: 'seats.appoint', target: { type: 'seat', id: seat?.seatId } },
      }),
    ]);

    const { organisationId = '' } = seat ?? {};
    const contactId = await app.within(council.municipality.scope, (tx) =>
      buildContact(tx, { organisationId }),
    );
    await council.done('POST', holdings, { capacity: 'holder', contactId, confirmed: true });
    await app.send();
    expect(await codes()).toEqual([]);
  });

  it('given the last day to reply is near, when all have replied, then nobody is to be reminded', async () => {
    for (const day of ['2027-04-02', '2027-04-04']) {
      at(`${day}T06:00:00Z`);
      await app.send();
    }
    expect((await overview()).matters).toEqual([
      expect.objectContaining({
        code: 'replies.missing',
        facts: expect.objectContaining({
          late: false,
          from: [expect.any(String), expect.any(String)],
        }) as unknown,
        action: { useCase: 'meetings.order-chase', target: { type: 'meeting', id: meeting.id } },
      }),
    ]);
    const [first, second] = await council.replies(meeting.id);
    await register(first, 'in-room');
    expect((await overview()).matters[0]?.facts).toMatchObject({ from: [expect.stringContaining(' 1')] });
    await register(second, 'declined');
    expect(await codes()).toEqual([]);
  });

  it('given that day has passed and nobody comes for a seat, when someone does, then nothing is left', async () => {
    at('2027-04-08T06:00:00Z');
    await app.send();
    const [, second] = await council.replies(meeting.id);
    expect((await overview()).matters).toEqual([
      expect.objectContaining({
        code: 'seat.unrepresented',
        facts: expect.objectContaining({ function: 'Plats 1' }) as unknown,
        action: { useCase: 'replies.register', target: { type: 'participant', id: second?.participantId } },
      }),
    ]);
    await register(second, 'remote');
    expect(await codes()).toEqual([]);
  });

  it('given the agenda leaves in two days, when it is saved, then nothing is left, though nothing in it is new', async () => {
    at('2027-04-12T06:00:00Z');
    await app.send();
    const agenda = `/meetings/${meeting.id}/agenda`;
    expect((await overview()).matters).toEqual([
      expect.objectContaining({
        code: 'agenda.undecided',
        facts: { meeting: meeting.title, leavesOn: '2027-04-14' },
        action: { useCase: 'agendas.update', target: { type: 'meeting', id: meeting.id } },
      }),
    ]);

    const { version, items } = await council.done<AgendaView>('GET', agenda);
    await council.done('PUT', agenda, { version, items: items.map(({ start: _start, ...item }) => item) });
    expect(await codes()).toEqual([]);
  });

  it('given the meeting is over, when it is marked held, then nothing is left until the autumn runs out', async () => {
    for (const day of ['2027-04-14', '2027-04-20', '2027-04-21']) {
      at(`${day}T13:00:00Z`);
      await app.send();
    }
    expect(await codes()).toEqual(['meeting.unmarked']);
    const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${meeting.id}`);
    await council.done('POST', `/meetings/${meeting.id}/hold`, { version });
    expect(await codes()).toEqual([]);

    at('2027-10-24T07:00:00Z');
    expect((await overview()).matters).toEqual([
      expect.objectContaining({
        code: 'half-year.at-risk',
        facts: { council: expect.any(String) as string, year: 2027, half: 2 },
        action: {
          useCase: 'meetings.schedule',
          target: { type: 'body', id: council.municipality.council.bodyId },
        },
      }),
    ]);
    await council.schedule({ date: '2027-12-15' });
    expect(await codes()).toEqual([]);
  });

  it('given another municipality, then all that was no concern of its', async () => {
    const { matters, ...rest } = await new Coordinator(app, other).done<OverviewView>('GET', '/overview');
    expect(matters.map(({ code }) => code)).toEqual(['half-year.at-risk', 'half-year.missed']);
    expect(rest).toEqual({
      more: 0,
      nextMail: null,
      yourMeetings: [],
    });
  });

  it.each([
    ['backup-coordinator', 200],
    ['secretary', 200],
    ['member', 200],
    ['reader', 403],
    ['administrator', 403],
  ] satisfies [Role, number][])('given a %s, when they ask, then the answer is %i', async (role, status) => {
    const cookie = await app.member(council.municipality.scope, role);
    const answer = await app.request({ ...council.municipality, cookie }, 'GET', '/overview');

    expect(answer.statusCode).toBe(status);
    if (status === 200) expect(answer.json<OverviewView>().matters).toEqual([]);
  });
});
