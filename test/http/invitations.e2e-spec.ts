import { randomUUID } from 'node:crypto';
import type { MemberView } from '@samsyn/contract';
import type { LightMyRequestResponse } from 'fastify';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { linkIn } from './council-meeting.builder';

const PASSWORD = 'sju blå kajaker vid bryggan';

describe('somebody who is invited', () => {
  let app: TestApp;
  let home: TestMunicipality;

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2026-11-26T08:00:00Z'));
    home = await app.municipality({ seats: 3 });
  });
  beforeEach(() => app.sink.clear());
  afterAll(() => app.stop());

  const newAddress = () => `${randomUUID()}@exempelkommun.example`;
  const invite = async (values: object): Promise<string> => {
    const answer = await app.request(home, 'POST', '/invitations', values);
    expect(answer.statusCode).toBe(201);
    return answer.json<{ id: string }>().id;
  };
  const linkOf = async (): Promise<string> => {
    await app.send();
    return linkIn((await app.sink.messages()).at(-1));
  };
  const post = (link: string, fields: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
    app.http.inject({
      method: 'POST',
      url: `${link}/invitation`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  const page = (link: string) => app.http.inject(`${link}/invitation`);
  const accept = (link: string) =>
    post(link, { name: 'Kim Exempel', password: PASSWORD, again: PASSWORD, username: 'x' });
  const signedIn = async (email: string): Promise<Pick<TestMunicipality, 'slug' | 'cookie'>> => {
    const payload = { email, password: PASSWORD };
    const answer = await app.http.inject({ method: 'POST', url: '/api/v1/sessions', payload });
    return { slug: home.slug, cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
  };

  it('given a member for a contact, then they choose name and password behind the mail, and see the bodies they sit on alone', async () => {
    const [seat] = home.council.seats;
    const email = newAddress();
    await invite({ email, roles: ['member'], contactId: seat?.contactId });
    await app.request(home, 'POST', '/bodies', { name: 'Ett annat råd', kind: 'working-group' });
    const link = await linkOf();
    const [mail] = await app.sink.messages();
    expect(mail?.subject).toBe('Inbjudan till Samsyn från Exempelkommun');
    expect(mail?.text).toContain('Din roll: ledamot');
    expect(mail?.text).toContain('söndag 29 november 2026 kl.\u00a009.00');

    expect((await app.http.inject({ method: 'HEAD', url: `${link}/invitation` })).statusCode).toBe(200);
    const shown = await page(link);
    expect(shown.body).toContain('som ledamot');
    expect(shown.headers['cache-control']).toBe('no-store');
    const faulty = await post(link, { name: 'kim.exempel.example', password: PASSWORD, again: PASSWORD });
    expect([faulty.statusCode, faulty.body.includes('value="kim.exempel.example"')]).toEqual([422, true]);
    expect(faulty.body).not.toContain(PASSWORD);
    expect((await accept(link)).statusCode).toBe(303);
    expect((await page(link)).body).toContain('Välkommen till Samsyn');
    expect((await accept(link)).statusCode).toBe(303);

    const member = await signedIn(email);
    const bodies = (await app.request(member, 'GET', '/bodies')).json<{ items: { id: string }[] }>().items;
    expect(bodies.map(({ id }) => id)).toEqual([home.council.bodyId]);
    for (const path of ['/members', '/invitations', '/mailings'])
      expect((await app.request(member, 'GET', path)).statusCode).toBe(403);
  });

  it('given other roles, or an ended membership, then the next request of the same session obeys them', async () => {
    const email = newAddress();
    await invite({ email, roles: ['secretary'] });
    await accept(await linkOf());
    const session = await signedIn(email);
    expect((await app.request(session, 'GET', '/mailings')).statusCode).toBe(200);

    const list = (await app.request(home, 'GET', '/members')).json<{ items: MemberView[] }>().items;
    const { accountId, version } = list.find((each) => each.email === email) ?? { accountId: '', version: 0 };
    const change = { roles: ['administrator'], contactId: null, version };
    expect((await app.request(home, 'PATCH', `/members/${accountId}`, change)).statusCode).toBe(403);
    const reader = { ...change, roles: ['member'], contactId: home.council.seats[0]?.contactId };
    expect((await app.request(home, 'PATCH', `/members/${accountId}`, reader)).statusCode).toBe(200);
    expect((await app.request(session, 'GET', '/mailings')).statusCode).toBe(403);
    expect((await app.request(home, 'DELETE', `/members/${accountId}`)).statusCode).toBe(204);
    expect((await app.request(session, 'GET', '/bodies')).statusCode).toBe(404);
  });

  it('given who has an account in another municipality, then they accept without a password and work in both', async () => {
    const other = await app.municipality({ seats: 1 });
    const email = newAddress();
    await invite({ email, roles: ['secretary'] });
    await accept(await linkOf());
    await app.request(other, 'POST', '/invitations', { email, roles: ['reader'], language: 'en' });
    const link = await linkOf();
    const shown = await page(link);
    expect(shown.body).toContain('Du har redan ett konto');
    expect(shown.body).not.toContain('name="password"');
    expect((await post(link)).statusCode).toBe(303);
    const { cookie } = await signedIn(email);
    const me = await app.http.inject({ url: '/api/v1/me', headers: { cookie } });
    expect(me.json<{ memberships: { slug: string; roles: string[] }[] }>().memberships).toHaveLength(2);
  });

  it('given a contact that has ended, then nobody is invited for its seats', async () => {
    const { organisationId = '', contactId = '' } = home.council.seats[2] ?? {};
    const path = `/organisations/${organisationId}/contacts/${contactId}`;
    const { version } = (await app.request(home, 'GET', path)).json<{ version: number }>();
    await app.request(home, 'PATCH', path, { version, ended: true, confirmed: true });
    const values = { email: newAddress(), roles: ['member'], contactId };
    const refused = await app.request(home, 'POST', '/invitations', values);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'contact.ended']);
  });

  it('given one that is withdrawn or three days old, then its page says so, and sent anew it opens again', async () => {
    const id = await invite({ email: newAddress(), roles: ['reader'] });
    const link = await linkOf();
    app.clock.advance(72 * 3_600_000);
    expect((await page(link)).body).toContain('Den gällde i tre dygn');
    expect((await accept(link)).statusCode).toBe(303);
    app.sink.clear();
    expect((await app.request(home, 'POST', `/invitations/${id}/mail`, {})).statusCode).toBe(200);
    expect(await linkOf()).toBe(link);
    expect((await page(link)).body).toContain('name="password"');
    expect((await app.request(home, 'DELETE', `/invitations/${id}`)).statusCode).toBe(204);
    expect((await page(link)).body).toContain('Vi har dragit tillbaka den');
  });
});
