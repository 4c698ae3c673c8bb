import { TestApp } from '../app/test-app.builder';
import { Coordinator, springMeeting } from './council-meeting.builder';

const NAME = 'Hemlig Exempelsson';

describe('a contact that is a function alone', () => {
  let app: TestApp;
  let council: Coordinator;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    council = new Coordinator(app, await app.municipality({ seats: 2, deputies: [0] }));
  });
  afterAll(() => app.stop());

  const seat = () => {
    const [first] = council.municipality.council.seats;
    if (!first) throw new Error('No seat');
    return first;
  };
  const card = () => `/organisations/${seat().organisationId}/contacts/${seat().contactId}`;
  const ask = (path: string) => app.request(council.municipality, 'GET', path);
  const change = async (values: object) => {
    const { version } = (await ask(card())).json<{ version: number }>();
    return app.request(council.municipality, 'PATCH', card(), { ...values, version, confirmed: true });
  };
  /** Every answer that may speak of the contact, as text. */
  const told = async (meetingId: string) => {
    const { bodyId } = council.municipality.council;
    const paths = [
      `/organisations/${seat().organisationId}/contacts`,
      '/directory',
      `/bodies/${bodyId}/seats`,
      `/bodies/${bodyId}/seats/${seat().seatId}/holdings`,
      `/meetings/${meetingId}/replies`,
      '/mailings?forecast=true',
      '/mail-groups?show=coming',
      '/mail-groups?show=past',
      '/overview',
      '/audit-log',
      `/alike-contacts?organisationId=${seat().organisationId}&name=${encodeURIComponent(NAME)}`,
    ];
    const bodies: string[] = [];
    for (const path of paths) {
      const { statusCode, body } = await ask(path);
      expect([path, statusCode]).toEqual([path, 200]);
      bodies.push(body);
    }
    return bodies;
  };

  it('given one from the start, then no mail, calendar, page or list has its name, and its own card has', async () => {
    await change({ name: NAME, functionOnly: true });
    const { id, version } = await council.done<{ id: string; version: number }>('POST', '/meetings', {
      bodyId: council.municipality.council.bodyId,
      ...springMeeting,
      confirmed: true,
    });
    await app.request(council.municipality, 'POST', `/meetings/${id}/notice`, { version });
    await app.send();
    const mails = (await app.sink.messages()).filter(({ to }) => to.includes(seat().email));
    expect(mails).toHaveLength(1);
    const link = /(\/l\/[\w-]+)\s/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    const page = await app.http.inject(`${link}/reply`);

    expect(page.statusCode).toBe(200);
    const all = [JSON.stringify(mails), page.body, ...(await told(id))];
    // the coordinator, whom the audit log names, is of the same family
    const names = (text: string) => text.replaceAll('Exempel Exempelsson', '').includes('Exempelsson');
    expect(all.filter(names)).toEqual([]);
    expect((await ask(card())).json()).toMatchObject({ name: NAME, functionOnly: true });
  });

  it('given one whose name has been told, when it becomes a function alone, then what has kept the name tells the role', async () => {
    await change({ name: NAME });
    const { id, version } = await council.done<{ id: string; version: number }>('POST', '/meetings', {
      bodyId: council.municipality.council.bodyId,
      ...springMeeting,
      confirmed: true,
    });
    await app.request(council.municipality, 'POST', `/meetings/${id}/notice`, { version });
    await app.send();
    expect((await told(id)).filter((text) => text.includes(NAME)).length).toBeGreaterThan(4);

    await change({ functionOnly: true });
    expect((await told(id)).filter((text) => text.includes(NAME))).toEqual([]);
  });

  it('given an address that another reads too, when one becomes a function alone, then the other keeps their name', async () => {
    const OTHER = 'Andra Exempelsson';
    const [, second] = council.municipality.council.seats;
    const path = `/organisations/${second?.organisationId}/contacts/${second?.contactId}`;
    const order = { version: 1, name: OTHER, email: seat().email, confirmed: true };
    await app.request(council.municipality, 'PATCH', path, order);
    await change({ name: NAME });
    const { id, version } = await council.schedule();
    await council.done('POST', `/meetings/${id}/notice`, { version });
    expect((await council.sent()).map(({ to }) => to[0])).toEqual([seat().email]);
    await change({ functionOnly: true });

    const past = (await ask('/mailings?state=sent')).body;
    expect([past.includes(NAME), past.includes(OTHER)]).toEqual([false, true]);
  });

  it('given a member or a reader, then the card is not theirs to see', async () => {
    for (const role of ['member', 'reader', 'administrator'] as const) {
      const cookie = await app.member(council.municipality.scope, role);
      const answer = await app.request({ slug: council.municipality.slug, cookie }, 'GET', card());
      expect(answer.json()).toMatchObject({ code: 'permission.denied' });
    }
    const missing = `/organisations/${council.municipality.council.seats[1]?.organisationId}/contacts/${seat().contactId}`;
    expect((await ask(missing)).json()).toMatchObject({ code: 'contact.missing' });
  });

  it('given the same address elsewhere, or the same name in the organisation, then they are told as alike, and not forbidden', async () => {
    await change({ name: 'Kim Exempel' });
    const alike = async (query: string) =>
      (await ask(`/alike-contacts?${query}`)).json<{ items: { id: string; why: string }[] }>().items;
    const { organisationId, contactId, email } = seat();
    const elsewhere = council.municipality.council.seats[1]?.organisationId ?? '';

    expect(await alike(`organisationId=${elsewhere}&email=${email.toUpperCase()}`)).toMatchObject([
      { id: contactId, why: 'address' },
    ]);
    expect(await alike(`organisationId=${organisationId}&name=kim%20exempel`)).toMatchObject([
      { id: contactId, why: 'name' },
    ]);
    expect(await alike(`organisationId=${elsewhere}&name=Kim%20Exempel`)).toEqual([]);
    expect(await alike(`organisationId=${organisationId}&email=${email}&except=${contactId}`)).toEqual([]);
    const again = await app.request(
      council.municipality,
      'POST',
      `/organisations/${organisationId}/contacts`,
      {
        role: 'Kommunpolis',
        name: 'Kim Exempel',
        email,
      },
    );
    expect(again.statusCode).toBe(201);
  });
});
