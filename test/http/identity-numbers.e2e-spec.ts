import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer } from './council-meeting.builder';
import { bodyWith, documentedRoutes, textFields } from './documented-routes';
import { refusalOf } from './refusal';
import { asSuperuser, tenantRows } from './tenant-rows';

const NUMBER = '19900101-2385';
const written = ['line', 'paragraphs', 'person-name'];

describe('a personal identity number', () => {
  let app: TestApp;
  let municipality: TestMunicipality;
  let council: Coordinator;
  let meeting: MeetingAnswer;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    municipality = await app.municipality({ seats: 1 });
    council = new Coordinator(app, municipality);
    meeting = await council.schedule();
  });
  afterAll(() => app.stop());

  it('given one in any text of any route, when it is sent, then it is refused and not repeated', async () => {
    const routes = (await documentedRoutes(app)).filter(({ path }) => path.includes('{municipality}'));
    const texts = textFields(routes).filter(({ kind }) => written.includes(kind ?? ''));
    expect(texts.length).toBeGreaterThan(15);
    const before = await tenantRows(app);
    for (const { route, path } of texts) {
      const answer = await app.http.inject({
        method: route.method,
        url: route.path
          .replace('{municipality}', municipality.slug)
          .replace('{halfYear}', '2027-1')
          .replace(/\{\w+\}/g, meeting.id),
        headers: { cookie: municipality.cookie, 'content-type': 'application/json' },
        payload: JSON.stringify(bodyWith(path, `Läget för ${NUMBER} är oförändrat`)),
      });
      const what = `${route.method} ${route.path} ${path.join('.')}`;
      const { errors = [] } = refusalOf(answer, what);
      const own = errors.find((error) => error.path === path.join('.'));
      expect([what, own?.message]).toEqual([what, 'text.identity-number']);
      expect(answer.body).not.toContain('2385');
    }
    expect(await tenantRows(app)).toEqual(before);
  });

  it('given one in the reply form, when it is sent, then the page says why and keeps what was written', async () => {
    await council.done('POST', `/meetings/${meeting.id}/notice`, { version: meeting.version });
    const [notice] = await council.sent();
    const answer = { answer: 'declined', remark: `Jag följer ${NUMBER} till läkaren` };

    const page = await council.replyByLink(notice, answer);

    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('Texten verkar innehålla ett personnummer. Beskriv läget utan enskilda.');
    expect(page.body).toContain(`Jag följer ${NUMBER} till läkaren</textarea>`);
    expect(await council.replies(meeting.id)).toMatchObject([{ answer: null, remark: null }]);
  });

  it('given one that was stored before it was looked for, when its mail is due, then it is not sent and the reason says so', async () => {
    await asSuperuser(app, (client) =>
      client.query('UPDATE meeting SET title = $1 WHERE id = $2', [`Om ${NUMBER}`, meeting.id]),
    );
    await council.done('POST', `/meetings/${meeting.id}/notice`, { version: meeting.version });

    expect(await council.sent()).toEqual([]);
    const [failed] = await council.mailings(`subject=meeting:${meeting.id}&state=failed`);
    expect(failed?.outcome).toMatchObject({ reason: 'contains-identity-number' });
    expect(JSON.stringify(failed)).not.toContain('2385');
  });
});
