import { randomUUID } from 'node:crypto';
import { AccountService, SendPasswordLinksService } from '@samsyn/access';
import type { AccountView, ContactLanguage } from '@samsyn/contract';
import { valueOf } from '@samsyn/testing';
import type { LightMyRequestResponse } from 'fastify';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { linkIn } from './council-meeting.builder';

const MINUTE = 60_000;
const OLD = 'fyra gula cyklar i regn';
const NEW = 'sju blå kajaker vid bryggan';

describe('a forgotten password', () => {
  let app: TestApp;
  let home: TestMunicipality;
  let networks = 0;

  beforeAll(async () => {
    app = await TestApp.start();
    home = await app.municipality({ seats: 1 });
  });
  beforeEach(() => {
    app.clock.setTo(new Date('2026-11-25T13:32:00Z'));
    app.sink.clear();
    networks += 1;
  });
  afterAll(() => app.stop());

  const newAccount = async (
    municipalities: readonly TestMunicipality[] = [home],
    language: ContactLanguage = 'sv',
  ): Promise<AccountView> => {
    const accounts = app.get(AccountService);
    const email = `${randomUUID()}@exempelkommun.example`;
    const account = valueOf(await accounts.create({ email, name: 'Sam Exempel', password: OLD, language }));
    for (const { scope } of municipalities) {
      await app.within(scope, (tx) =>
        accounts.setMembership(tx, { accountId: account.id, roles: ['secretary'] }),
      );
    }
    return account;
  };
  const post = (url: string, fields: Record<string, string>): Promise<LightMyRequestResponse> =>
    app.http.inject({
      method: 'POST',
      url,
      remoteAddress: `2001:db8:${networks.toString(16)}::1`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  const ask = (email: string) => post('/glomt-losenord', { email });
  /** What a worker does by itself, twice as two would. */
  const work = async (): Promise<void> => {
    await Promise.all([app.get(SendPasswordLinksService).send(), app.get(SendPasswordLinksService).send()]);
    await app.send();
  };
  const linkFor = async (email: string): Promise<string> => {
    await ask(email);
    await work();
    const mails = await app.sink.messages();
    return linkIn(mails.findLast(({ to }) => to.includes(email)));
  };
  const choose = (link: string, password = NEW, again = password) =>
    post(`${link}/new-password`, { username: 'x', password, again });
  const page = (link: string) => app.http.inject(`${link}/new-password`);
  const signIn = (email: string, password: string) =>
    app.http.inject({ method: 'POST', url: '/api/v1/sessions', payload: { email, password } });
  const subjects = () => app.sink.received.map(({ to, subject }) => [to[0], subject]);

  it('given somebody who asks, then a link is mailed, the password it chooses signs in, the old one and every session are out, and the owner is told', async () => {
    const account = await newAccount();
    const before = String((await signIn(account.email, OLD)).headers['set-cookie']).split(';')[0] ?? '';
    const link = await linkFor(account.email.toUpperCase().toLowerCase());
    expect(subjects()).toEqual([[account.email, 'Välj ett nytt lösenord']]);
    const [mail] = await app.sink.messages();
    expect(mail?.text).toContain('onsdag 25 november 2026 kl.\u00a015.32');

    const form = await page(link);
    expect([form.statusCode, form.headers['cache-control'], form.headers['referrer-policy']]).toEqual([
      200,
      'no-store',
      'no-referrer',
    ]);
    expect((await app.http.inject({ method: 'HEAD', url: `${link}/new-password` })).statusCode).toBe(200);
    expect((await signIn(account.email, OLD)).statusCode).toBe(201);
    const set = await choose(link);
    expect([set.statusCode, set.headers.location]).toEqual([303, `${link}/new-password`]);
    expect((await page(link)).body).toContain('Lösenordet är bytt');

    expect((await signIn(account.email, OLD)).statusCode).toBe(401);
    expect((await signIn(account.email, NEW)).statusCode).toBe(201);
    const me = await app.http.inject({ url: '/api/v1/me', headers: { cookie: before } });
    expect(me.statusCode).toBe(401);
    await app.send();
    expect(subjects().slice(1)).toEqual([[account.email, 'Lösenordet till ditt konto är bytt']]);
    const audit = await app.within(home.scope, (tx) =>
      tx.query<{ actor: string }>(
        `SELECT actor FROM audit_entry WHERE subject_id = $1 AND action = 'password.renewed'`,
        [account.id],
      ),
    );
    expect(audit).toHaveLength(1);
    expect(audit[0]?.actor).toMatch(/^link:/);
  });

  it('given an address that nobody has, one of an ended account and one that belongs nowhere, then the answer is the same and no mail leaves', async () => {
    const ended = await newAccount();
    await app.get(AccountService).end(ended.id);
    const nowhere = await newAccount([]);
    const known = await newAccount();
    const answers = [];
    for (const email of [`${randomUUID()}@ingen.example`, ended.email, nowhere.email, known.email]) {
      const { statusCode, headers, body } = await ask(email);
      answers.push(`${statusCode} ${headers.location} ${body}`);
    }
    await work();
    expect(new Set(answers)).toEqual(new Set(['303 /glomt-losenord/skickat ']));
    expect(subjects()).toEqual([[known.email, 'Välj ett nytt lösenord']]);
    expect((await app.http.inject('/glomt-losenord/skickat')).body).toContain(
      'Finns det ett konto med adressen',
    );
  });

  it('given a second press, then one mail; given strangers who go on pressing, then three an hour, whose links all open', async () => {
    const account = await newAccount();
    await Promise.all([ask(account.email), ask(account.email)]);
    await work();
    expect(subjects()).toHaveLength(1);
    for (let minutes = 0; minutes < 50; minutes += 6) {
      networks += 1;
      app.clock.advance(6 * MINUTE);
      await ask(account.email);
      await work();
    }
    expect(subjects()).toHaveLength(3);
    const links = (await app.sink.messages()).map(linkIn);
    for (const link of links) expect((await page(link)).body).toContain('name="password"');
    await choose(links[1] ?? '');
    for (const link of links) expect((await page(link)).body).toContain('Lösenordet är bytt');
  });

  it('given an hour, then the link opens no more, says so and leads to another', async () => {
    const account = await newAccount();
    const link = await linkFor(account.email);
    app.clock.advance(60 * MINUTE);
    const late = await choose(link);
    expect(late.statusCode).toBe(303);
    const shown = (await page(link)).body;
    expect(shown).toContain('Länken gäller inte längre');
    expect(shown).toContain('href="/glomt-losenord"');
    expect((await signIn(account.email, OLD)).statusCode).toBe(201);
    const next = await linkFor(account.email);
    expect(next).not.toBe(link);
    expect((await page(next)).body).toContain('name="password"');
  });

  it('given two presses at once with two passwords, then one of them counts', async () => {
    const account = await newAccount();
    const link = await linkFor(account.email);
    const other = 'nio röda hattar på hyllan';
    await Promise.all([choose(link), choose(link, other)]);
    const statuses = [await signIn(account.email, NEW), await signIn(account.email, other)].map(
      ({ statusCode }) => statusCode,
    );
    expect(statuses.toSorted()).toEqual([201, 401]);
    await app.send();
    expect(subjects()).toHaveLength(2);
  });

  it.each([
    ['kortkortko', 'kortkortko', 'för kort'],
    ['', '', 'för kort'],
    ['exempelkommunen2026', 'exempelkommunen2026', 'skulle gissa'],
    [NEW, OLD, 'inte lika'],
  ])(
    'given the passwords %j and %j, then the form says what is wrong and the link still opens',
    async (password, again, words) => {
      const account = await newAccount();
      const link = await linkFor(account.email);
      const refused = await choose(link, password, again);
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toContain(words);
      expect(refused.body).toContain('<title>Fel: ');
      if (password) expect(refused.body).not.toContain(password);
      expect((await choose(link)).statusCode).toBe(303);
      expect((await signIn(account.email, NEW)).statusCode).toBe(201);
    },
  );

  it('given roles in two municipalities and English, then one of them writes, in English, and its page speaks it', async () => {
    const other = await app.municipality({ seats: 1 });
    const account = await newAccount([home, other], 'en');
    const link = await linkFor(account.email);
    expect(subjects().filter(([to]) => to === account.email)).toEqual([
      [account.email, 'Choose a new password'],
    ]);
    expect((await page(link)).body).toContain('Choose a new password');
    const inSwedish = (await app.http.inject(`${link}/new-password?lang=sv`)).body;
    expect(inSwedish).toContain(`action="${link}/new-password?lang=sv#`);
  });

  it('given whoever coordinates looks at the mail before it leaves, then its link opens nothing', async () => {
    const account = await newAccount();
    await ask(account.email);
    await app.get(SendPasswordLinksService).send();
    const list = await app.request(home, 'GET', '/mailings');
    const row = list
      .json<{ items: { id: string; subject: { id: string } }[] }>()
      .items.find(({ subject }) => subject.id === account.id);
    const preview = await app.request(home, 'GET', `/mailings/${row?.id}/preview`);
    expect(preview.statusCode).toBe(200);
    expect(preview.body).toContain('/l/preview');
    expect(preview.body.replaceAll('/l/preview', '')).not.toContain('/l/');
    await work();
  });

  it('given a link that is changed by a character, or is for something else, then it is none', async () => {
    const account = await newAccount();
    const link = await linkFor(account.email);
    const broken = link.slice(0, -2) + (link.endsWith('AA') ? 'BB' : 'AA');
    expect((await page(broken)).statusCode).toBe(404);
    expect((await app.http.inject(`${link}/reply`)).statusCode).toBe(404);
    expect((await app.http.inject(link)).headers.location).toBe(`${link}/new-password`);
  });

  it('given who asks again and again from one place, then they wait, as at sign-in, and say the same of any address', async () => {
    const statuses = [];
    for (let times = 0; times < 8; times += 1) statuses.push((await ask('samma@ingen.example')).statusCode);
    expect(statuses.slice(0, 5)).toEqual([303, 303, 303, 303, 303]);
    expect(statuses.at(-1)).toBe(429);
    const refused = await ask('samma@ingen.example');
    expect(refused.headers['retry-after']).toMatch(/^\d+$/);
    expect(refused.body).toContain('value="samma@ingen.example"');
    expect((await post('/glomt-losenord', { email: 'ingen adress' })).statusCode).toBe(422);
  });
});
