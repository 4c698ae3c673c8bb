import { TestApp } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer } from './council-meeting.builder';
import { brief, mailTo } from './noticed-seat.builder';

/** Saturday 17 July 2027, an hour before midnight in Stockholm: a weekend, in the quiet period of July. */
const saturdayNight = new Date('2027-07-17T21:00:00Z');

describe('an extraordinary meeting', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const called = async () => {
    app.clock.setTo(saturdayNight);
    const municipality = await app.municipality({ seats: 2, deputies: [0] });
    const council = new Coordinator(app, municipality);
    const request = {
      bodyId: municipality.council.bodyId,
      date: '2027-07-18',
      start: '08:00',
      end: '09:00',
      place: 'Ledningsrummet',
      extraordinary: true,
    };
    const [first, second] = municipality.council.seats.map(({ email }) => email);
    return { council, municipality, request, first: first ?? '', second: second ?? '' };
  };

  it('given a night in a quiet period, then it is asked about first, and once confirmed the notice leaves at once, once', async () => {
    const { council, municipality, request, first, second } = await called();
    const preview = await council.done<{ mail: object }>('POST', '/meetings/preview', request);
    expect(preview.mail).toMatchObject({ soon: { people: 2 }, needsConfirmation: true });
    const asked = await app.request(municipality, 'POST', '/meetings', request);
    expect([asked.statusCode, asked.json<{ code: string }>().code]).toEqual([409, 'confirmation.needed']);
    expect(await council.sent()).toEqual([]);

    const meeting = await council.done<MeetingAnswer>('POST', '/meetings', { ...request, confirmed: true });
    expect(meeting.title).toMatch(/ – extra möte$/);
    const notices = (await council.sent()).filter(({ to }) => [first, second].includes(to[0] ?? ''));
    expect(brief(notices)).toEqual([`Kallelse → ${first}`, `Kallelse → ${second}`].sort());
    expect(mailTo(notices, first)?.text).toContain('Ledningsrummet');
    const again = await app.request(municipality, 'POST', '/meetings', { ...request, confirmed: true });
    expect(again.statusCode).toBe(409);
    await council.done('POST', `/meetings/${meeting.id}/notice`, { version: meeting.version });
    expect(await council.sent()).toEqual([]);
  });

  it('given a holder who cannot come that night, then the deputy is asked that night', async () => {
    const { council, municipality, request, first } = await called();
    const deputy = municipality.council.seats[0]?.deputyEmail ?? '';
    await council.done('POST', '/meetings', { ...request, confirmed: true });
    const notices = await council.sent();
    expect(mailTo(notices, deputy)).toBeUndefined();
    app.clock.advance(60_000);
    await council.replyByLink(mailTo(notices, first), { answer: 'declined' });
    const after = await council.sent();
    expect(mailTo(after, deputy)?.text).toContain('Ledningsrummet');
  });

  it('given an ordinary meeting at the same short notice in the quiet period, then its notice waits', async () => {
    const { council, request } = await called();
    const { extraordinary: _extraordinary, ...ordinary } = request;
    const preview = await council.done<{ mail: { soon: unknown } }>('POST', '/meetings/preview', ordinary);
    expect(preview.mail.soon).toBeNull();
  });
});
