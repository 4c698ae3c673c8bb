import { TestApp } from '../app/test-app.builder';
import { type Coordinator, linkIn } from './council-meeting.builder';
import { mailTo, NoticedSeat } from './noticed-seat.builder';

interface Overview {
  matters: { code: string; facts: object; action: { useCase: string; target: { id: string } } }[];
}

/** Whoever got somebody else's mail says whose it is, and the coordinator hears of it. */
describe('the wrong person', () => {
  let app: TestApp;
  let noticed: NoticedSeat;
  let council: Coordinator;
  let link: string;

  const tell = (fields: Record<string, string>, at = link) =>
    app.http.inject({
      method: 'POST',
      url: `${at}/wrong-person`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  const notes = async () =>
    (await council.done<Overview>('GET', '/overview')).matters.filter(
      ({ code }) => code === 'recipient.wrong',
    );

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    noticed = await NoticedSeat.begin(app);
    ({ council } = noticed);
    link = linkIn(mailTo(noticed.notices, noticed.seat.email));
  });
  afterEach(() => noticed.end());
  afterAll(() => app.stop());

  it('given the page, then it says what happens, asks who is right, and does not link to itself', async () => {
    const { body } = await app.http.inject(`${link}/wrong-person`);
    expect(body).toContain('Vem är rätt person?');
    expect(body).toContain('Ingenting ändras av sig självt.');
    expect(body).not.toContain(`href="${link}/wrong-person`);
    expect(body).not.toContain('<script');
  });

  it('given a name and an address, then the coordinator sees them, and nothing else has changed', async () => {
    const answered = await tell({ name: 'Kim Exempel', email: 'kim@organisation.example' });
    expect(answered.statusCode).toBe(303);
    const told = await app.http.inject(String(answered.headers.location));
    expect(told.body).toContain('Tack! Vi har fått din uppgift');

    expect(await notes()).toMatchObject([
      {
        facts: {
          meeting: 'Exempelrådet',
          function: 'Plats 0',
          name: 'Kim Exempel',
          email: 'kim@organisation.example',
        },
        action: { useCase: 'wrong-person-notes.settle' },
      },
    ]);
    expect(await council.sent()).toEqual([]);
    expect((await app.http.inject(`${link}/reply`)).statusCode).toBe(200);
    expect(await noticed.reply()).toMatchObject({ answer: null, awaits: 'holder' });
  });

  it('given it is sent twice, then the later one counts; and once dealt with, it is gone', async () => {
    await tell({ name: 'Kim Exempel' });
    await tell({ name: 'Kim Exempel-Ny', email: '' });
    const [note, ...more] = await notes();
    expect([note?.facts, more]).toMatchObject([{ name: 'Kim Exempel-Ny', email: null }, []]);
    await council.done('POST', `/wrong-person-notes/${note?.action.target.id}/settle`);
    expect(await notes()).toEqual([]);
  });

  it('given that the seat goes to somebody else, or the address is changed, then it is dealt with', async () => {
    await tell({ name: 'Kim Exempel' });
    const { organisationId, contactId } = noticed.seat;
    await council.done('PATCH', `/organisations/${organisationId}/contacts/${contactId}`, {
      version: 1,
      email: 'kim@organisation.example',
      confirmed: true,
    });
    expect(await notes()).toEqual([]);

    await tell({ name: 'Robin Exempel' });
    expect(await notes()).toHaveLength(1);
    const { id } = await noticed.newContact('robin@organisation.example');
    app.clock.advance(60_000);
    await noticed.appoint(id);
    expect(await notes()).toEqual([]);
  });

  it.each([
    ['no name', { name: ' ', email: '' }, 'Skriv namnet på rätt person'],
    ['an address that is none', { name: 'Kim Exempel', email: 'kim' }, 'Skriv en e-postadress'],
    ['a personal identity number', { name: 'Kim 121212-1212', email: '' }, 'personnummer'],
  ])(
    'given %s, then the form says so, keeps what was written, and takes nothing down',
    async (_, fields, fault) => {
      const { statusCode, body } = await tell(fields);
      expect(statusCode).toBe(422);
      expect(body).toContain(fault);
      expect(body).toContain(`value="${fields.name}"`);
      expect(await notes()).toEqual([]);
    },
  );

  it('given another municipality’s coordinator, then there is no such note', async () => {
    await tell({ name: 'Kim Exempel' });
    const [note] = await notes();
    const other = await app.municipality({ seats: 1 });
    const path = `/wrong-person-notes/${note?.action.target.id}/settle`;
    expect((await app.request(other, 'POST', path)).json()).toMatchObject({
      code: 'wrong-person-note.missing',
    });
  });
});
