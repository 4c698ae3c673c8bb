import { Controller, Post } from '@nestjs/common';
import { AccessApp } from '../access-app.builder';
import { PersonalLinkPage } from '../personal-links/personal-link-page.decorator';

@Controller('l/:token/probe')
@PersonalLinkPage()
class LinkProbeController {
  @Post()
  change(): string {
    return 'reached';
  }
}

describe('CrossSiteGuard', () => {
  let app: AccessApp;

  beforeAll(async () => {
    app = await AccessApp.start([LinkProbeController]);
  });
  afterAll(() => app.stop());

  const postToLink = async (headers: Record<string, string>): Promise<number> =>
    (await app.http.inject({ method: 'POST', url: '/l/token/probe', headers })).statusCode;

  it('given a sign-in from another site’s page, refuses it before the password is looked at', async () => {
    const account = await app.member();
    const response = await app.signIn(account, { 'sec-fetch-site': 'cross-site' });
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([
      403,
      'request.cross-site',
    ]);
    expect((await app.signIn(account, { origin: 'https://attacker.example' })).statusCode).toBe(403);
    expect((await app.signIn(account, { origin: 'null' })).statusCode).toBe(403);
  });

  it('given a sign-out from another site’s page, keeps the session', async () => {
    const headers = await app.cookieOf(await app.member());
    const foreign = { ...headers, 'sec-fetch-site': 'same-site' };
    const response = await app.http.inject({
      method: 'DELETE',
      url: '/api/v1/sessions/current',
      headers: foreign,
    });
    expect(response.statusCode).toBe(403);
    expect((await app.http.inject({ url: '/api/v1/me', headers })).statusCode).toBe(200);
  });

  it('given the public address, the host itself or a program, lets it sign in', async () => {
    const account = await app.member();
    expect((await app.signIn(account, { origin: 'https://samsyn.example' })).statusCode).toBe(201);
    expect(
      (await app.signIn(account, { origin: 'http://here.example', host: 'here.example' })).statusCode,
    ).toBe(201);
    expect((await app.signIn(account)).statusCode).toBe(201);
  });

  it('given a form of a link’s page, which has no origin, accepts it unless it comes from elsewhere', async () => {
    expect(await postToLink({ origin: 'null' })).toBe(201);
    expect(await postToLink({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(201);
    expect(await postToLink({ origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await postToLink({ origin: 'https://attacker.example' })).toBe(403);
  });
});
