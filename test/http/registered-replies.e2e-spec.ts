import { TestApp } from '../app/test-app.builder';
import { brief, mailTo, NoticedSeat } from './noticed-seat.builder';

/** What is registered for somebody who has answered on the telephone, and who hears of it. */
describe('a reply registered on somebody’s behalf', () => {
  let app: TestApp;
  let noticed: NoticedSeat;
  let holder: string;
  let deputy: string;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    noticed = await NoticedSeat.begin(app);
    ({ email: holder, deputyEmail: deputy = '' } = noticed.seat);
  });
  afterEach(() => noticed.end());
  afterAll(() => app.stop());

  it('given a deputy’s answer registered on the telephone, then it is theirs, and the note never reaches a page', async () => {
    await noticed.register({
      answer: 'in-room',
      givenAs: 'deputy',
      remark: 'Kommer gärna.',
      note: 'Lät trött.',
    });
    const told = await noticed.council.sent();
    expect(brief(told)).toEqual([`Din ersättare kommer → ${holder}`, `Kallelse → ${deputy}`].sort());
    const link = /https:\/\/samsyn\.example(\/l\/[\w-]+)\s/.exec(mailTo(told, deputy)?.text ?? '')?.[1];
    const pages = await Promise.all(
      ['reply', 'reply/confirmation', 'reply/receipt'].map((page) => app.http.inject(`${link}/${page}`)),
    );
    expect(mailTo(told, deputy)?.text).toContain(
      'har registrerat ditt svar på kallelsen till Exempelrådet. Svaret kom per telefon.',
    );
    for (const { text } of told) expect(text).not.toMatch(/Lät trött|Kommer gärna/);
    for (const { body } of pages) expect(body).not.toContain('Lät trött.');
    expect(pages[2]?.body).toContain('Kommer gärna.');
  });

  it('given an answer registered for the holder, then they are told once, and not when they have answered otherwise since', async () => {
    await noticed.register({ answer: 'declined', remark: 'Sjuk.', note: 'Lät hes.' });
    const told = await noticed.council.sent();
    expect(brief(told)).toEqual([`Ditt svar är registrerat → ${holder}`, `Kan du komma → ${deputy}`].sort());
    expect(mailTo(told, holder)?.text).toMatch(/Ditt svar: (Nej|Förhinder)/);
    expect(mailTo(told, holder)?.text).not.toMatch(/Sjuk|Lät hes/);
    await noticed.register({ answer: 'in-room', source: 'email' });
    await noticed.council.replyByLink(mailTo(noticed.notices, holder), { answer: 'remote' });
    expect(brief(await noticed.council.sent())).toEqual([`Du behöver inte svara → ${deputy}`]);
    await noticed.council.replyByLink(mailTo(noticed.notices, holder), { answer: 'declined' });
    expect(brief(await noticed.council.sent())).toEqual([`Kan du komma → ${deputy}`]);
  });

  it('given all that was replied for the seat, then the record tells it in order, to staff and no others', async () => {
    await noticed.council.replyByLink(mailTo(noticed.notices, holder), {
      answer: 'tentative',
      remark: 'Återkommer.',
    });
    await noticed.register({ answer: 'in-room', givenAs: 'deputy', note: 'Ringde.' });
    const path = `/meetings/${noticed.meeting.id}/seats/${noticed.seat.seatId}/replies`;
    const { items } = await noticed.council.done<{ items: Record<string, unknown>[] }>('GET', path);
    expect(items).toMatchObject([
      { givenAs: 'holder', source: 'link', answer: 'tentative', remark: 'Återkommer.', registeredBy: null },
      { givenAs: 'deputy', source: 'phone', answer: 'in-room', remark: null, note: 'Ringde.' },
    ]);
    const cookie = await app.member(noticed.council.municipality.scope, 'reader');
    const reader = await app.request({ ...noticed.council.municipality, cookie }, 'GET', path);
    expect(reader.statusCode).toBe(403);
  });
});
