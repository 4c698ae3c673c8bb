import { Controller, Get } from '@nestjs/common';
import type { Result } from '@samsyn/contract';
import { AccessApp } from '../access-app.builder';
import { linkExample } from './personal-link.builder';
import { OpenedLink, PersonalLinkPage } from './opened-link';
import { type LinkRefused, type OpenedPersonalLink, PersonalLinks } from './personal-links';

@Controller('l/:token/probe')
@PersonalLinkPage()
class PageProbeController {
  @Get()
  show(@OpenedLink() opened: Result<OpenedPersonalLink, LinkRefused>): string {
    return opened.ok ? opened.value.link.subjectId : opened.error.code;
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
    app = await AccessApp.start([PageProbeController]);
    links = app.http.get(PersonalLinks);
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
    expect([response.statusCode, response.headers.location]).toEqual([302, `/l/${token}/reply`]);
    expect(response.headers).toMatchObject(privateHeaders);
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(await rows()).toEqual(before);
  });

  it('given a revoked link, leads to the page that says so', async () => {
    const { token, scope, holder } = await example();
    await app.database.transaction(scope, (tx) => links.revoke(tx, holder));
    const response = await app.http.inject({ url: `/l/${token}` });
    expect([response.statusCode, response.headers.location]).toEqual([302, `/l/${token}/reply`]);
  });

  it.each(['nothing', 'a'.repeat(86), '%C3%A5%00', '..%2F..%2Fapi'])(
    'given /l/%s, answers 404',
    async (token) => {
      const response = await app.http.inject({ url: `/l/${token}` });
      expect([response.statusCode, response.headers.location]).toEqual([404, undefined]);
    },
  );

  it('given an unknown link, keeps even its answer private', async () => {
    const response = await app.http.inject({ url: '/l/nothing' });
    expect(response.json()).toMatchObject({ code: 'link.unknown' });
    expect(response.headers).toMatchObject(privateHeaders);
  });

  it('given a page of another context, hands it what the token opened', async () => {
    const { token, holder } = await example();
    const response = await app.http.inject({ url: `/l/${token}/probe` });
    expect(response.body).toBe(holder.subjectId);
    expect(response.headers).toMatchObject(privateHeaders);
  });

  it('given a page of another context and a bad token, hands it the reason', async () => {
    const { token, scope, holder } = await example();
    expect((await app.http.inject({ url: '/l/nothing/probe' })).body).toBe('link.unknown');
    await app.database.transaction(scope, (tx) => links.revoke(tx, holder));
    expect((await app.http.inject({ url: `/l/${token}/probe` })).body).toBe('link.revoked');
  });

  it('given a link, is no session', async () => {
    const { token } = await example();
    const headers = { cookie: `__Host-samsyn=${token}`, authorization: `Bearer ${token}` };
    expect((await app.http.inject({ url: '/api/v1/me', headers })).statusCode).toBe(401);
  });
});
