import { Controller, Get } from '@nestjs/common';
import { coordinators, entry, observers } from '@samsyn/contract';
import {
  type Call,
  type SignedInCaller,
  declaredRoutes,
  mintMunicipalityScope,
  route,
  routesWithoutPermission,
} from '@samsyn/platform';
import * as z from 'zod';
import { AccessApp } from '../access-app.builder';
import { AccountService } from '../accounts/account.service';

const probePath = '/municipalities/:municipality/probes';
const probeView = z.custom<SignedInCaller>();

const listProbes = entry({
  name: 'probes.list',
  summary: 'Says who calls.',
  method: 'GET',
  path: probePath,
  access: observers,
  status: 200,
  view: probeView,
  errors: {},
});
const createProbe = entry({
  ...listProbes,
  name: 'probes.create',
  method: 'POST',
  access: coordinators,
  status: 201,
});
const listPlaceless = entry({ ...listProbes, name: 'placeless.list', root: '', path: '/probes' });

@Controller()
class ProbeController {
  @route(listProbes)
  list({ caller }: Call<typeof listProbes>) {
    return caller;
  }

  @route(createProbe)
  create({ caller }: Call<typeof createProbe>) {
    return caller;
  }

  @route(listPlaceless)
  placeless({ caller }: Call<typeof listPlaceless>) {
    return caller;
  }

  @Get('api/v1/municipalities/:municipality/probes/undeclared')
  undeclared(): string {
    return 'reached';
  }
}

describe('SessionGuard', () => {
  let app: AccessApp;

  beforeAll(async () => {
    app = await AccessApp.start([ProbeController]);
  });
  afterAll(() => app.stop());

  const probes = (slug: string): string => `/api/v1/municipalities/${slug}/probes`;

  it('given a member, mints the scope of the path’s municipality and says who calls', async () => {
    const municipality = await app.municipality();
    const account = await app.member([municipality, 'coordinator']);
    const response = await app.http.inject({
      url: probes(municipality.slug),
      headers: await app.cookieOf(account),
    });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({
      scope: { municipalityId: municipality.id },
      accountId: account.id,
      label: `account:${account.id}`,
      municipality: municipality.slug,
      requestId: expect.any(String) as string,
      roles: ['coordinator'],
      contactId: null,
      timeZone: 'Europe/Stockholm',
      language: 'sv',
    });
  });

  it.each([
    {},
    { cookie: 'other=1' },
    { cookie: '__Host-samsyn=nothing' },
    { cookie: `__Host-samsyn=${'a'.repeat(43)}` },
  ])('given the headers %j, asks for a session first', async (headers) => {
    const { slug } = await app.municipality();
    for (const url of [probes(slug), probes('finns-inte'), '/api/v1/me']) {
      const response = await app.http.inject({ url, headers });
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([401, 'session.missing']);
    }
  });

  it('given another’s municipality, answers as for one that does not exist', async () => {
    const own = await app.municipality();
    const other = await app.municipality();
    const headers = await app.cookieOf(await app.member([own, 'coordinator']));
    await app.member([other, 'coordinator']);
    const foreign = await app.http.inject({ url: probes(other.slug), headers });
    const unknown = await app.http.inject({ url: probes('finns-inte'), headers });
    expect([foreign.statusCode, foreign.json<{ code: string }>().code]).toEqual([
      404,
      'municipality.missing',
    ]);
    expect(foreign.body).toBe(unknown.body);
  });

  it('given a reader, shows what is and refuses what changes', async () => {
    const municipality = await app.municipality();
    const headers = await app.cookieOf(await app.member([municipality, 'reader']));
    const url = probes(municipality.slug);
    expect((await app.http.inject({ url, headers })).statusCode).toBe(200);
    const refused = await app.http.inject({ method: 'POST', url, headers });
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'permission.denied']);
  });

  it('given a change of role, obeys it at the next request', async () => {
    const municipality = await app.municipality();
    const account = await app.member([municipality, 'reader']);
    const headers = await app.cookieOf(account);
    const post = { method: 'POST', url: probes(municipality.slug), headers } as const;
    expect((await app.http.inject(post)).statusCode).toBe(403);
    await app.database.transaction(mintMunicipalityScope(municipality.id), (tx) =>
      app.http.get(AccountService).setMembership(tx, { accountId: account.id, roles: ['coordinator'] }),
    );
    expect((await app.http.inject(post)).statusCode).toBe(201);
  });

  it('given a route that declares nothing, refuses the coordinator too', async () => {
    const municipality = await app.municipality();
    const headers = await app.cookieOf(await app.member([municipality, 'coordinator']));
    const response = await app.http.inject({ url: `${probes(municipality.slug)}/undeclared`, headers });
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([
      403,
      'permission.undeclared',
    ]);
  });

  describe('sessions in time', () => {
    const age = async (accountId: string, change: string): Promise<void> => {
      await app.database.global((manager) =>
        manager.query(`UPDATE session SET ${change} WHERE account_id = $1`, [accountId]),
      );
    };
    const meStatus = async (headers: { cookie: string }): Promise<number> =>
      (await app.http.inject({ url: '/api/v1/me', headers })).statusCode;

    it('given all of SESSION_HOURS, ends even a session in use', async () => {
      const account = await app.member();
      const headers = await app.cookieOf(account);
      const [row] = await app.database.global((manager): Promise<{ hours: number }[]> =>
        manager.query(
          `SELECT extract(epoch FROM expires_at - created_at)::float / 3600 AS hours FROM session WHERE account_id = $1`,
          [account.id],
        ),
      );
      expect(row?.hours).toBeCloseTo(12, 3);
      await age(account.id, `expires_at = clock_timestamp() - interval '1 second'`);
      expect(await meStatus(headers)).toBe(401);
    });

    it('given no use for a quarter of SESSION_HOURS, ends the session', async () => {
      const account = await app.member();
      const headers = await app.cookieOf(account);
      await age(account.id, `last_seen_at = clock_timestamp() - interval '2 hours 59 minutes'`);
      expect(await meStatus(headers)).toBe(200);
      await age(account.id, `last_seen_at = clock_timestamp() - interval '3 hours 1 minute'`);
      expect(await meStatus(headers)).toBe(401);
    });

    it('given use after more than a minute, notes it', async () => {
      const municipality = await app.municipality();
      const account = await app.member([municipality, 'reader']);
      const headers = await app.cookieOf(account);
      await age(account.id, `last_seen_at = clock_timestamp() - interval '2 hours'`);
      expect((await app.http.inject({ url: probes(municipality.slug), headers })).statusCode).toBe(200);
      const seen = await app.database.global((manager) =>
        manager.query(
          `SELECT last_seen_at > clock_timestamp() - interval '1 minute' AS lately FROM session WHERE account_id = $1`,
          [account.id],
        ),
      );
      expect(seen).toEqual([{ lately: true }]);
    });
  });

  describe('the idempotency key', () => {
    it('given one, comes with the hash of its request', async () => {
      const municipality = await app.municipality();
      const headers = await app.cookieOf(await app.member([municipality, 'coordinator']));
      const send = async (payload: object): Promise<{ key: string; requestHash: string }> => {
        const request = { method: 'POST', url: probes(municipality.slug), payload } as const;
        const response = await app.http.inject({
          ...request,
          headers: { ...headers, 'idempotency-key': 'key-1' },
        });
        return response.json<{ idempotency: { key: string; requestHash: string } }>().idempotency;
      };
      const first = await send({ title: 'Möte', place: 'Rum' });
      expect(first.key).toBe('key-1');
      expect(await send({ place: 'Rum', title: 'Möte' })).toEqual(first);
      expect((await send({ title: 'Möte', place: 'Sal' })).requestHash).not.toBe(first.requestHash);
    });

    it.each(['', 'two words', 'å', 'x'.repeat(201)])('given %j, says that it is malformed', async (key) => {
      const municipality = await app.municipality();
      const headers = await app.cookieOf(await app.member([municipality, 'coordinator']));
      const request = { method: 'POST', url: probes(municipality.slug), payload: {} } as const;
      const response = await app.http.inject({ ...request, headers: { ...headers, 'idempotency-key': key } });
      expect(response.statusCode).toBe(400);
      expect(response.json()).toMatchObject({
        code: 'request.invalid',
        errors: [{ path: 'Idempotency-Key' }],
      });
    });
  });

  describe('the routes that Nest knows', () => {
    it('given routes that declare nothing, or roles without a municipality, names them', () => {
      expect(routesWithoutPermission(app.http)).toEqual([
        'GET /api/v1/municipalities/:municipality/probes/undeclared',
        'GET /probes',
      ]);
    });

    it('lists the routes that belong to no municipality with what they declare', () => {
      const own = declaredRoutes(app.http).filter(({ path }) => !/probes|:municipality/.test(path));
      expect(own.map(({ method, path, access }) => `${method} ${path} ${String(access)}`)).toEqual([
        'GET /api/v1/me signed-in',
        'GET /api/v1/me/absences signed-in',
        'PUT /api/v1/me/absences signed-in',
        'POST /api/v1/sessions public',
        'DELETE /api/v1/sessions/current signed-in',
        'GET /glomt-losenord public',
        'POST /glomt-losenord public',
        'GET /glomt-losenord/skickat public',
        'GET /l/:token public',
      ]);
    });
  });
});
