import type { ActionView, OverviewView } from '@samsyn/contract';
import { buildContact, buildPlan, type SinkMessage } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { Coordinator, linkIn } from './council-meeting.builder';

/** Scenario 9: a routine that goes overdue, is told of from holder to deputy to coordinator, and ends with a line by link. */
describe('an action that goes overdue', () => {
  let app: TestApp;
  let coordinator: Coordinator;
  let action: ActionView;

  const seat = () => coordinator.municipality.council.seats[0];
  const at = async (instant: string): Promise<SinkMessage[]> => {
    app.clock.setTo(new Date(instant));
    return coordinator.sent();
  };
  /** What is told of the action alone, and to whom; a meeting that is over is the coordinator's matter meanwhile. */
  const told = (mails: readonly SinkMessage[]) =>
    mails
      .filter(({ subject }) => subject.includes('Ta fram rutin'))
      .map(({ to, subject }) => `${who(to[0])}: ${subject}`);
  const who = (address = '') =>
    address === seat()?.email ? 'holder' : address === seat()?.deputyEmail ? 'deputy' : 'coordinator';
  const pending = async () =>
    (await coordinator.mailings(`subject=action:${action.id}&state=pending`)).map(({ kind }) => kind);
  const post = (path: string, fields: Record<string, string>) =>
    app.http.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  const log = async () =>
    (await coordinator.done<{ items: object[] }>('GET', `/actions/${action.id}/log`)).items;

  const appoint = (contactId: string | null) =>
    coordinator.done(
      'POST',
      `/bodies/${coordinator.municipality.council.bodyId}/seats/${seat()?.seatId}/holdings`,
      { contactId, capacity: 'holder', confirmed: true },
    );

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2027-01-13T07:30:00Z'));
    coordinator = new Coordinator(app, await app.municipality({ seats: 1, deputies: [0] }));
    const { bodyId } = coordinator.municipality.council;
    const plan = await app.within(coordinator.municipality.scope, (tx) => buildPlan(tx, { bodyId }));
    await coordinator.done('POST', '/calendar', {
      kind: 'day-off',
      name: 'Klämdag',
      when: { recurs: 'once', from: '2027-02-23', to: '2027-02-23' },
      confirmed: true,
    });
    await coordinator.schedule({ date: '2027-02-09', start: '09:00', end: '10:30' });
    action = await coordinator.done<ActionView>('POST', '/actions', {
      goalId: plan.goalIds[2],
      seatId: seat()?.seatId,
      title: 'Ta fram rutin',
      preventionLevel: 'indicated',
      dueOn: '2027-02-22',
      indicator: { name: 'antal klasser', unit: 'klasser', target: 8, wholeNumbers: true },
    });
    await coordinator.sent();
    for (const day of ['2027-01-20', '2027-01-27', '2027-02-02', '2027-02-05']) await at(`${day}T12:00:00Z`);
  });
  afterAll(() => app.stop());

  it('given it is due two weeks after a morning on which a meeting is reminded of, then both are one mail to its holder', async () => {
    const [mail, ...others] = (await at('2027-02-08T07:00:00Z')).filter(({ to }) => who(to[0]) === 'holder');

    expect(others).toEqual([]);
    expect(mail?.subject).toMatch(/^Påminnelse: .+ \(och 1 till\)$/);
    expect(mail?.text).toContain('Sista dag måndag 22 februari: Ta fram rutin');
    expect(mail?.text).toContain('Om 14 dagar, måndag 22 februari, ska åtgärden vara genomförd.');
    expect(linkIn({ ...mail, text: mail?.text.split('Skriv hur det går:')[1] ?? '' } as SinkMessage)).toMatch(
      /^\/l\//,
    );
  });

  it('given nobody says anything, then it climbs on working days, to each once', async () => {
    expect(told(await at('2027-02-23T07:00:00Z'))).toEqual([]);
    expect(told(await at('2027-02-24T07:00:00Z'))).toEqual(['holder: Försenad 2 dagar: Ta fram rutin']);
    expect(told(await at('2027-03-08T07:00:00Z'))).toEqual([]);
    expect(told(await at('2027-03-09T07:00:00Z')).toSorted()).toEqual([
      'coordinator: Försenad 15 dagar: Ta fram rutin',
      'deputy: Försenad 15 dagar: Ta fram rutin',
    ]);
    const climbed = (await app.sink.messages()).findLast(({ to }) => who(to[0]) === 'coordinator');
    expect(climbed?.text).toContain(`/app/${coordinator.municipality.slug}/atgarder/${action.id}`);
    expect(await pending()).toEqual([]);
  });

  it('given the deputy opens the link, then that changes nothing, and what they write is saved once, however often it is sent', async () => {
    const mail = (await app.sink.messages()).findLast(({ to }) => who(to[0]) === 'deputy');
    const link = linkIn(mail);
    expect((await app.http.inject(link)).headers.location).toBe(`${link}/actions`);
    const page = await app.http.inject(`${link}/actions`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Försenad 15 dagar');
    expect(page.body).not.toContain('<script');
    expect(page.headers['cache-control']).toContain('no-store');
    expect(await log()).toEqual([]);

    const form = `${link}/actions/${action.id}`;
    const version = /name="version" value="(\d+)"/.exec(page.body)?.[1] ?? '';
    const refused = await post(form, { version, how: 'done', text: 'Enligt 19121212-1212.' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Beskriv läget utan enskilda.');
    expect(refused.body).toContain('Enligt 19121212-1212.');

    const half = await post(form, { version, how: 'ongoing', text: 'Snart klart.', reading: '7,5' });
    expect(half.statusCode).toBe(422);
    expect(half.body).toContain('Skriv ett helt tal från noll och uppåt, till exempel 6.');
    expect(half.body).toContain('Snart klart.');

    const said = {
      version,
      how: 'done',
      text: 'Rutinen är beslutad.',
      reading: '6',
      writtenBy: 'Kim Exempel',
    };
    const [one, other] = await Promise.all([post(form, said), post(form, said)]);
    const again = await post(form, said);
    expect([one, other, again].map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    const saved = await app.http.inject(String(one?.headers.location));
    expect(saved.body).toContain('<strong>Genomförd, 6 av 8 klasser</strong>');
    expect(await log()).toEqual([
      expect.objectContaining({
        authorName: 'Kim Exempel',
        source: 'link',
        text: 'Rutinen är beslutad.',
        status: { from: 'planned', to: 'done' },
      }),
    ]);
    expect((await app.http.inject(`${link}/actions`)).body).toContain('Du har inga öppna åtgärder');
  });

  it('given the holder asks a colleague instead, then they get a mail with a link to it alone, say that it is for somebody else, and log in the holder’s place', async () => {
    const other = await coordinator.done<ActionView>('POST', '/actions', {
      goalId: action.goal.id,
      seatId: seat()?.seatId,
      title: 'Utbilda första linjen',
      preventionLevel: 'selective',
      dueOn: '2027-11-30',
    });
    const mine = linkIn((await app.sink.messages()).findLast(({ to }) => who(to[0]) === 'holder'));
    const form = `${mine}/actions/${other.id}/colleague`;
    expect((await app.http.inject(`${mine}/actions`)).body).toContain(`href="${form}"`);
    expect((await app.http.inject(form)).body).toContain('Åtgärden ligger kvar hos dig');
    const refused = await post(form, { name: 'Kim 19121212-1212', email: 'kim' });
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('personnummer')]);
    expect(refused.body).toContain('Skriv kollegans e-postadress');

    const asked = await post(form, { name: 'Kim Exempel', email: 'kim@exempelkommun.example' });
    expect(asked.statusCode).toBe(303);
    expect((await app.http.inject(String(asked.headers.location))).body).toContain('Din kollega får frågan');
    const [mail, ...more] = await coordinator.sent();
    expect([mail?.to, mail?.subject, more]).toEqual([
      ['kim@exempelkommun.example'],
      'Kan du skriva hur det går? Utbilda första linjen',
      [],
    ]);

    const first = linkIn(mail);
    const withdrawn = await post(`${form}/withdraw`, {});
    expect([withdrawn.statusCode, withdrawn.headers.location]).toEqual([303, form]);
    expect((await app.http.inject(`${first}/action`)).statusCode).toBe(410);
    await post(form, { name: 'Kim Exempel', email: 'kim@exempelkommun.example' });
    const link = linkIn((await coordinator.sent())[0]);
    expect((await app.http.inject(link)).headers.location).toBe(`${link}/action`);
    const page = await app.http.inject(`${link}/action`);
    expect(page.body).toContain('Du svarar för ');
    expect(page.body).not.toContain('Ta fram rutin');
    expect(page.body).not.toContain('/colleague');
    expect((await app.http.inject(`${link}/actions`)).statusCode).toBe(404);

    const wrong = `${link}/action/wrong-person`;
    expect(page.body).toContain(`href="${wrong}"`);
    expect((await app.http.inject(wrong)).body).toContain('som frågade, ser din uppgift');
    expect((await post(wrong, { name: ' ' })).statusCode).toBe(422);
    const taken = await post(wrong, { name: 'Robin Exempel', email: '' });
    expect(taken.headers.location).toBe(`${wrong}/told`);
    expect((await app.http.inject(`${wrong}/told`)).body).toContain('Vi har fått din uppgift');
    expect((await app.http.inject(`${mine}/actions`)).body).toContain(
      'Rätt person uppges vara Robin Exempel.',
    );
    const wrongOnes = async () => {
      const { matters } = await coordinator.done<OverviewView>('GET', '/overview');
      return matters.filter(({ code }) => code === 'recipient.wrong');
    };
    expect(await wrongOnes()).toMatchObject([{ facts: { meeting: null, colleague: true } }]);

    const said = { version: '1', how: 'ongoing', text: 'Två av tre grupper är klara.' };
    const saved = await post(`${link}/action`, said);
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `${link}/action/saved`]);
    const used = await app.http.inject(`${link}/action`);
    expect(used.body).toContain('Länken är nu använd');
    expect(used.body).not.toContain(wrong);
    expect((await app.http.inject(wrong)).headers.location).toBe(`${link}/action`);
    expect(await wrongOnes()).toEqual([]);
    expect((await app.http.inject(`${mine}/actions`)).body).not.toContain('Två av tre grupper');
  });

  it('given it is the wrong person, then they say whose it is, and who coordinates is told', async () => {
    const mail = (await app.sink.messages()).findLast(({ to }) => who(to[0]) === 'holder');
    expect(mail?.text).toContain(`${linkIn(mail)}/actions/wrong-person`);
    const form = `${linkIn(mail)}/actions/wrong-person`;
    expect((await app.http.inject(`${linkIn(mail)}/actions`)).body).toContain(`href="${form}"`);
    expect((await app.http.inject(form)).body).toContain('Vem är rätt person?');
    const refused = await post(form, { name: ' ', email: 'kim' });
    expect([refused.statusCode, refused.body]).toEqual([
      422,
      expect.stringContaining('Skriv namnet på rätt'),
    ]);
    const taken = await post(form, { name: 'Kim Exempel', email: '' });
    expect((await app.http.inject(String(taken.headers.location))).body).toContain('Vi har fått din uppgift');
    const { matters } = await coordinator.done<OverviewView>('GET', '/overview');
    expect(matters.filter(({ code }) => code === 'recipient.wrong')).toMatchObject([
      { facts: { meeting: null, name: 'Kim Exempel' }, action: { useCase: 'wrong-person-notes.settle' } },
    ]);
  });

  it('given somebody else has changed it since the page was opened, then what was written is kept beside how it stands', async () => {
    const link = linkIn((await app.sink.messages()).findLast(({ to }) => who(to[0]) === 'deputy'));
    const stale = await post(`${link}/actions/${action.id}`, {
      version: '1',
      how: 'more-time',
      dueOn: '2027-03-31',
      text: 'Väntar på svar.',
    });

    expect(stale.statusCode).toBe(409);
    expect(stale.body).toContain('Åtgärden har ändrats sedan du öppnade sidan');
    expect(stale.body).toContain('Genomförd');
    expect(stale.body).toContain('Väntar på svar.');
    expect(await log()).toHaveLength(1);
  });

  it('given the seat is handed over, then the link of who had it tells whom to ask, and that of a deputy who stays opens', async () => {
    const link = linkIn((await app.sink.messages()).findLast(({ to }) => who(to[0]) === 'holder'));
    const deputy = linkIn((await app.sink.messages()).findLast(({ to }) => who(to[0]) === 'deputy'));
    await appoint(null);

    const dead = await app.http.inject(`${link}/actions`);
    expect(dead.statusCode).toBe(410);
    expect(dead.body).toContain('Säkerhetschef');
    expect((await app.http.inject(`${deputy}/actions`)).statusCode).toBe(200);
  });

  it('given what is open is somebody else’s, then they are told the next morning, whatever has left before: who stands in, and who has it after', async () => {
    const subjects = (mails: readonly SinkMessage[]) =>
      mails.map(({ to, subject }) => `${to[0]}: ${subject}`);
    expect(subjects(await at('2027-03-10T07:00:00Z'))).toContain(
      `${seat()?.deputyEmail}: 1 öppen åtgärd medan uppdraget är vakant`,
    );
    const organisationId = seat()?.organisationId ?? '';
    const successor = await app.within(coordinator.municipality.scope, (tx) =>
      buildContact(tx, { organisationId, email: 'robin@exempelkommun.example' }),
    );
    await appoint(successor);
    const [mail, ...more] = (await at('2027-03-11T07:00:00Z')).filter(({ to }) => to[0]?.startsWith('robin'));
    expect([mail?.subject, more]).toEqual(['Du har tagit över 1 öppen åtgärd', []]);
    expect((await app.http.inject(`${linkIn(mail)}/actions`)).body).toContain('Utbilda första linjen');
  });
});
