import { Controller, Get, Param, Post } from '@nestjs/common';
import { AccessApp } from '../access-app.builder';
import { LinkPurposes } from './link-purposes';
import { openedOrProblem } from './link-refused';
import { ExamplePurpose, linkExample } from './personal-link.builder';
import { PersonalLinkPage } from './personal-link-page.decorator';
import { PersonalLinks } from './personal-links';

const purpose = new ExamplePurpose();

@Controller('l/:token/visit')
@PersonalLinkPage()
class ExamplePageController {
  constructor(private readonly links: PersonalLinks) {}

  @Get()
  async show(@Param('token') token: string): Promise<string> {
    return openedOrProblem(await this.links.open(purpose, token)).shown;
  }

  @Post()
  change(): never {
    throw new Error('the inside of a fault');
  }
}

const privateHeaders = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
};

describe('the addresses of personal links', () => {
  let app: AccessApp;
  let links: PersonalLinks;

  beforeAll(async () => {
    app = await AccessApp.start([ExamplePageController]);
    links = app.http.get(PersonalLinks);
    app.http.get(LinkPurposes).register(purpose);
  });
  afterAll(() => app.stop());

  async function example() {
    const made = await linkExample(app);
    const token = await app.database.transaction(made.scope, (tx) => links.tokenFor(tx, made.holder));
    return { ...made, token: token ?? 'revoked' };
  }

  it.each(['GET', 'HEAD'] as const)('given %s, leads to the page and changes nothing', async (method) => {
    const { token, scope } = await example();
    const rows = () => app.database.transaction(scope, (tx) => tx.query('SELECT * FROM personal_link'));
    const before = await rows();
    const response = await app.http.inject({ method, url: `/l/${token}` });
    expect([response.statusCode, response.headers.location]).toEqual([302, `/l/${token}/visit`]);
    expect(response.headers).toMatchObject(privateHeaders);
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(await rows()).toEqual(before);
  });

  /** An answer as far as a reader sees it. */
  async function page(
    url: string,
    method: 'GET' | 'POST' | 'PUT' = 'GET',
    headers: Record<string, string> = {},
  ) {
    const { statusCode, headers: answered, body } = await app.http.inject({ method, url, headers });
    expect(answered).toMatchObject({ ...privateHeaders, 'content-type': 'text/html; charset=utf-8' });
    return { statusCode, body };
  }

  it('given a revoked link, says so on every address, with whom to ask', async () => {
    const { token, scope, holder } = await example();
    await app.database.transaction(scope, (tx) => links.revoke(tx, holder));
    for (const url of [`/l/${token}`, `/l/${token}/visit`]) {
      const { statusCode, body } = await page(url);
      expect(statusCode).toBe(410);
      expect(body).toContain('Länken gäller inte längre');
      expect(body).toContain('Exempelkommun');
      expect(body.replaceAll('\u00a0', ' ')).toContain(
        'Frågor: säkerhetschef, <span class="sa-unbroken">08-000 00 00</span>, sakerhet@exempelkommun.example.',
      );
    }
    expect((await page(`/l/${token}?lang=en`)).body).toContain('This link is no longer valid');
  });

  it('given a purpose that nobody owns, leads nowhere, and says whom to ask', async () => {
    const { scope, holder } = await linkExample(app);
    const token = await app.database.transaction(scope, (tx) =>
      links.tokenFor(tx, { ...holder, purpose: 'example.forgotten' }),
    );
    const { statusCode, body } = await page(`/l/${token}`);
    expect(statusCode).toBe(404);
    expect(body).toContain('Länken finns inte');
    expect(body).toContain('Exempelkommun');
  });

  it.each(['nothing', 'a'.repeat(86), '%C3%A5%00', '..%2F..%2Fapi'])(
    'given /l/%s, is a neutral page',
    async (token) => {
      const { statusCode, body } = await page(`/l/${token}`);
      expect(statusCode).toBe(404);
      expect(body).toContain('Länken finns inte');
      expect(body).not.toContain('Frågor');
    },
  );

  it('given a page of another context, opens there to what it shows', async () => {
    const { token, holder } = await example();
    const response = await app.http.inject({ url: `/l/${token}/visit` });
    expect(response.body).toBe(holder.subject.id);
    expect(response.headers).toMatchObject(privateHeaders);
  });

  it('given whatever goes wrong below a link, tells it as the municipality’s page and nothing from inside', async () => {
    const { token } = await example();
    const visit = `/l/${token}/visit`;
    const answers = [
      await page(`/l/${token}/nowhere`),
      await page(visit, 'PUT'),
      await page(visit, 'POST'),
      await page(visit, 'POST', { 'content-type': 'application/x-unknown' }),
      await page(visit, 'POST', { 'sec-fetch-site': 'cross-site' }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 500, 415, 403]);
    for (const { body } of answers) {
      expect(body).toContain('Exempelkommun');
      expect(body).toContain('sakerhet@exempelkommun.example');
      expect(body).not.toMatch(/fault|Cannot|"code"/);
    }
  });

  it('given an address elsewhere, leaves its problem details alone', async () => {
    const response = await app.http.inject('/lx/nothing');
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  it('given a link, is no session', async () => {
    const { token } = await example();
    const headers = { cookie: `__Host-samsyn=${token}`, authorization: `Bearer ${token}` };
    expect((await app.http.inject({ url: '/api/v1/me', headers })).statusCode).toBe(401);
  });
});
