import type { MailingView, MailPreviewView } from '@samsyn/contract';
import { buildContact } from '@samsyn/testing';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { Coordinator, linkIn, type MeetingAnswer } from './council-meeting.builder';

describe('mail that is still to come', () => {
  let app: TestApp;
  let other: TestMunicipality;
  let council: Coordinator;
  let meeting: MeetingAnswer;

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2027-01-11T07:00:00Z'));
    other = await app.municipality({ seats: 1 });
  });
  beforeEach(async () => {
    app.clock.setTo(new Date('2027-01-11T07:00:00Z'));
    council = new Coordinator(app, await app.municipality({ seats: 2, languages: ['sv', 'en'] }));
    meeting = await council.schedule();
  });
  afterAll(() => app.stop());

  const forecast = async () =>
    (await council.done<{ items: MailingView[] }>('GET', '/mailings?state=pending&forecast=true&limit=200'))
      .items;
  const pending = async (kind: string) =>
    (await forecast()).filter((each) => each.kind === `meetings.${kind}`);
  const preview = (id: string | undefined, by = council.municipality) =>
    app.request(by, 'GET', `/mailings/${id}/preview`);
  const previewed = async (id: string | undefined) => (await preview(id)).json<MailPreviewView>();
  const links = () =>
    app.within(council.municipality.scope, async (tx) => {
      const rows = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM personal_link');
      return rows[0]?.count;
    });

  it('given a meeting just scheduled, then each of its mails is told with recipient, local time, kind in words and subject', async () => {
    const rows = await forecast();

    expect(rows.length).toBeGreaterThan(6);
    expect(rows.filter((row) => !row.forecast?.recipient || !row.forecast.subject)).toEqual([]);
    const notices = await pending('notice');
    expect(notices.map((row) => row.forecast)).toEqual(
      expect.arrayContaining([
        {
          date: '2027-03-10',
          time: '08:00',
          kindInWords: 'Kallelse',
          recipient: { name: 'Exempel 0', email: council.municipality.council.seats[0]?.email },
          subject: expect.stringMatching(/^Kallelse: .*onsdag 21 april/) as string,
        },
      ]),
    );
    expect(notices.map((row) => row.forecast?.subject)).toContainEqual(expect.stringMatching(/^Notice: /));
    // the clocks have changed by then, and it is eight all the same
    expect((await pending('documents')).map((row) => row.forecast?.time)).toEqual(['08:00', '08:00']);
  });

  it('given nobody asks for it, then the list tells of none', async () => {
    const { items } = await council.done<{ items: MailingView[] }>('GET', '/mailings?state=pending');
    expect(items.filter(({ forecast: told }) => told !== null)).toEqual([]);
  });

  it('given another holder, then it is told to them as of today', async () => {
    const [seat] = council.municipality.council.seats;
    const { organisationId = '' } = seat ?? {};
    const contactId = await app.within(council.municipality.scope, (tx) =>
      buildContact(tx, { organisationId, email: 'efter@organisation.example' }),
    );
    const holdings = `/bodies/${council.municipality.council.bodyId}/seats/${seat?.seatId}/holdings`;
    await council.done('POST', holdings, { capacity: 'holder', contactId });
    await app.work();

    const recipients = (await pending('reminder')).map((row) => row.forecast?.recipient?.email);
    expect(recipients).toContain('efter@organisation.example');
    expect(recipients).not.toContain(seat?.email);
  });

  it('given a notice is looked at, then it is what leaves, but for the link; and nothing is left of having looked', async () => {
    const before = await links();
    const [row] = (await pending('notice')).filter((each) => each.forecast?.recipient?.name === 'Exempel 0');
    const shown = await previewed(row?.id);
    expect(await links()).toBe(before);
    expect(await pending('notice')).toHaveLength(2);

    await council.done('POST', `/meetings/${meeting.id}/notice`, { version: meeting.version });
    const [mail] = (await council.sent()).filter(({ to }) => to[0] === shown.to.email);
    const inert = (text = '') => text.replaceAll(linkIn(mail), '/l/preview');
    expect(shown.subject).toBe(mail?.subject);
    expect(shown.text.trim()).toBe(inert(mail?.text).trim());
    expect(shown.html.replace(/\s+/g, '')).toBe(inert(mail?.html).replace(/\s+/g, ''));
    expect(shown.calendar).toContain('METHOD:REQUEST');
    expect(shown.calendar).toContain('https://samsyn.example/l/preview');
  });

  it('given who has been told already, then not even their own link is shown, and the one that is leads nowhere', async () => {
    await council.done('POST', `/meetings/${meeting.id}/notice`, { version: meeting.version });
    const tokens = (await council.sent()).map((mail) => linkIn(mail));
    const answer = await preview((await pending('documents'))[0]?.id);

    for (const token of tokens) expect(answer.body).not.toContain(token);
    const page = await app.http.inject('/l/preview/reply');
    expect(page.statusCode).toBe(404);
    expect(page.headers['content-type']).toContain('text/html');
  });

  it('given a mail that has left, another municipality’s, or none, then there is nothing to look at', async () => {
    const [row] = await pending('notice');
    expect((await preview(row?.id, other)).json()).toMatchObject({ code: 'mailing.missing' });
    expect((await preview(meeting.id)).statusCode).toBe(404);
    await council.done('POST', `/meetings/${meeting.id}/notice`, { version: meeting.version });
    await app.send();
    const sent = (await council.mailings('state=sent')).at(-1);

    const answer = await preview(sent?.id);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
      409,
      'mailing.nothing-to-send',
    ]);
  });
});
