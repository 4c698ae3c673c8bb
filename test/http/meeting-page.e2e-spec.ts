import { inLetters, type SinkMessage } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { Coordinator, linkIn, type MeetingAnswer } from './council-meeting.builder';
import { mailTo } from './noticed-seat.builder';

/** What the link in a mail opens: the meeting, on one page. */
describe('the meeting behind a personal link', () => {
  let app: TestApp;
  let council: Coordinator;
  let meeting: MeetingAnswer;
  let notice: SinkMessage | undefined;

  const seats = () => council.municipality.council.seats;
  const nameOf = (seat: number) =>
    `Exempelorganisation ${inLetters(council.municipality.council.bodyId).slice(0, 8)} ${seat}`;
  /** The page that the link leads to, in plain text. */
  const opened = async (mail: SinkMessage | undefined, query = '') => {
    const { headers } = await app.http.inject(linkIn(mail) + query);
    const { statusCode, body } = await app.http.inject(String(headers.location));
    const text = body
      .replace(/<style.*?<\/style>/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    return { statusCode, body, text, location: String(headers.location) };
  };
  const agenda = async (items: object[]) => {
    const path = `/meetings/${meeting.id}`;
    const { version } = await council.done<MeetingAnswer>('GET', path);
    return app.request(council.municipality, 'PUT', `${path}/agenda`, { version, items });
  };
  const item = (title: string, minutes: number, values: object = {}) => ({
    title,
    presenter: null,
    minutes,
    kind: 'information',
    ...values,
  });

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    council = new Coordinator(app, await app.municipality({ seats: 2, languages: ['sv', 'en'] }));
    const remote = { name: 'Teams', url: 'https://video.example/mote/42' };
    meeting = await council.schedule({ title: 'Exempelrådet', remote });
    app.clock.setTo(new Date('2027-03-10T07:00:00Z'));
    notice = mailTo(await council.sent(), seats()[0]?.email ?? '');
  });
  afterAll(() => app.stop());

  it('given a notice, then its link opens time, place, how to join, the answer one step away, and whom to ask', async () => {
    const { location, text, body } = await opened(notice);
    expect(location).toMatch(/\/meeting$/);
    for (const said of [
      'Exempelrådet',
      'onsdag 21 april kl. 13.00–15.00 (v. 16)',
      'Kommunhuset',
      'Delta via Teams',
      'Du har inte svarat än. Svara senast onsdag 7 april.',
      'Svara på kallelsen',
      'Dagordningen kommer senast onsdag 14 april.',
      'Frågor: ',
    ]) {
      expect(text).toContain(said);
    }
    expect(body).toContain('href="https://video.example/mote/42"');
    expect(body).not.toContain('<script');
    expect(body).not.toContain('/assets/colours/');
  });

  it('given a municipality with a colour of its own, then its pages have it, by a stylesheet that the policy lets in', async () => {
    await council.done('PATCH', '/settings', { version: 1, colour: '#1d4ed8' });
    const { body } = await opened(notice);
    expect(body).toContain('data-own-colour=""');
    const [address = ''] = /\/assets\/colours\/[^"]+/.exec(body) ?? [];
    const { headers, body: stylesheet } = await app.http.inject(address);
    expect(headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'content-security-policy': expect.stringContaining("style-src 'self';"),
    });
    expect(stylesheet).toBe(':root{--sa-colour:#1d4ed8;--sa-colour-by-night:#9aa5f1}');
  });

  it.each(['ffd500', 'blue', '1d4ed8}', '..'])(
    'given %s, which is no municipality’s colour, then there is no stylesheet for it',
    async (name) => {
      const { statusCode } = await app.http.inject(`/assets/colours/${encodeURIComponent(name)}.css`);
      expect(statusCode).toBe(404);
    },
  );

  it('given an answer, then it stands there, and can be changed', async () => {
    await council.replyByLink(notice, { answer: 'remote' });
    const { text } = await opened(notice);
    expect(text).toContain('Ja, på distans via Teams');
    expect(text).toContain('Ändra svaret');
    expect(text).not.toContain('Du har inte svarat');
  });

  it('given a participant chosen as presenter, then the item is theirs on the page and in the mail, and nobody else’s', async () => {
    const [mine, other] = seats();
    const answer = await agenda([
      item('Öppnande', 5),
      item('Lägesbild', 20, { seatId: mine?.seatId }),
      // looks like somebody, and is not
      item('Övrigt', 10, { presenter: nameOf(1) }),
      item('Frågor', 10, { seatId: mine?.seatId, presenter: 'Kommunpolisen' }),
    ]);
    expect(answer.json()).toMatchObject({
      items: [{ presenter: null }, { seatId: mine?.seatId, presenter: nameOf(0) }, {}, {}],
    });
    const { text } = await opened(notice);
    expect(text).toMatch(/13\.05 Lägesbild Din punkt .*, 20 min/);
    expect(text).toContain('Dagordningen kan ändras fram till onsdag 14 april');

    app.clock.setTo(new Date('2027-04-14T06:00:00Z'));
    const sent = await council.sent();
    const own = mailTo(sent, mine?.email ?? '')?.text.replaceAll('\u00a0', ' ');
    expect(own).toContain('Dina punkter: 13.05 Lägesbild, 20 min; 13.35 Frågor, 10 min');
    expect(own).toContain('13.05 Lägesbild (du)');
    const others = mailTo(sent, other?.email ?? '')?.text.replaceAll('\u00a0', ' ');
    expect(others).not.toMatch(/Your item|\(you\)/);
    expect(others).toContain('13:35 Frågor (Kommunpolisen)');
  });

  it('given a presenter who takes no part, then the agenda is refused', async () => {
    const stranger = '019d0000-0000-7000-8000-000000000001';
    const refused = await agenda([item('Lägesbild', 20, { seatId: stranger })]);
    expect(refused.json()).toMatchObject({ status: 422, code: 'agenda.presenter-missing' });
  });

  it('given a mail in English, then its link opens the page in English, also once it has been revoked', async () => {
    app.clock.setTo(new Date('2027-04-20T06:00:00Z'));
    const mail = mailTo(await council.sent(), seats()[1]?.email ?? '');
    expect(mail?.text).toMatch(/\/l\/[\w-]+\?lang=en\n/);
    const { location, text } = await opened(mail, '?lang=en');
    expect(location).toMatch(/\?lang=en$/);
    expect(text).toContain('You have not replied yet');
  });

  it('given that it has begun, then the way in is still there and no answer asked for; when it is off, that is said', async () => {
    app.clock.setTo(new Date('2027-04-21T11:05:00Z'));
    const late = await opened(notice);
    expect(late.text).toContain('Mötet har börjat');
    expect(late.text).toContain('Delta via Teams');
    expect(late.text).not.toContain('Svara på kallelsen');
    app.clock.setTo(new Date('2027-04-20T11:05:00Z'));
    const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${meeting.id}`);
    await council.done('POST', `/meetings/${meeting.id}/cancel`, { version });
    expect((await opened(notice)).text).toContain('Mötet är inställt');
  });
});
