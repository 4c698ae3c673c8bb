import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createTestDatabase } from '@samsyn/testing';
import { Newcomer } from './newcomer.builder';
import type { StartedProgram } from './started-program';

// Each starts real programs, some twice, and the machine may be busy with other tests.
jest.setTimeout(120_000);

const PASSWORD = 'fyra gula cyklar i regn';

/** Waits until the program is ready, and reads off where it is and who may sign in. */
async function ready(program: StartedProgram) {
  await program.says(/Ctrl\+C stops everything/);
  const url = /API +(\S+)\/api\/docs/.exec(program.output)?.[1] ?? '';
  const email = /Sign in as +(\S+)/.exec(program.output)?.[1] ?? '';
  const password = /Password +(\S.*)/.exec(program.output)?.[1] ?? '';
  return { url, email, password };
}

/** Signs in. @returns the answer's status, and the session's cookie. */
async function signIn(url: string, email: string, password: string) {
  const answer = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return { status: answer.status, cookie: String(answer.headers.get('set-cookie')).split(';')[0] ?? '' };
}

async function get(url: string, cookie: string): Promise<unknown> {
  const answer = await fetch(url, { headers: { cookie } });
  return answer.json();
}

/** How a path is answered when the program is asked for it under a name, as a page's own that points here. */
async function statusUnder(name: string, url: string, path: string): Promise<number | undefined> {
  const { port } = new URL(url);
  const asked = request({
    host: '127.0.0.1',
    port,
    path,
    headers: { host: `${name}:${port}` },
    agent: false,
  });
  const [answer] = (await once(asked.end(), 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

describe('npm start', () => {
  let newcomer: Newcomer;

  beforeEach(async () => {
    newcomer = await Newcomer.arrive();
  });
  afterEach(() => newcomer.leave());

  it('given a fresh directory, tells where to look and how to sign in; Ctrl+C stops all, and the next start keeps the data', async () => {
    const first = newcomer.start();
    const told = await ready(first);
    expect(first.output).toMatch(/Mailbox +http:\/\/localhost:\d+\/mailbox/);
    const session = await signIn(told.url, told.email, told.password);
    const bodies = await get(`${told.url}/api/v1/municipalities/nykvarn/bodies`, session.cookie);
    expect(bodies).toMatchObject({ items: [{ kind: 'working-group' }, { kind: 'council' }] });
    expect(newcomer.postgres).toEqual(expect.any(Number));
    for (const path of ['/mailbox/messages', '/standalone/clock', '/']) {
      expect(await statusUnder('localhost', told.url, path)).toBe(200);
      expect(await statusUnder('rebound.example', told.url, path)).toBe(421);
    }

    await expect(first.stop('SIGINT')).resolves.toBe(0);
    expect(first.output).toContain('Stopped.');
    expect(newcomer.postgres).toBeUndefined();

    const second = newcomer.start();
    const again = await ready(second);
    expect(second.output).not.toContain('making a new database');
    expect(again).toMatchObject({ email: told.email, password: told.password });
    const { cookie } = await signIn(again.url, again.email, again.password);
    await expect(get(`${again.url}/api/v1/municipalities/nykvarn/bodies`, cookie)).resolves.toEqual(bodies);
    await expect(second.stop('SIGTERM')).resolves.toBe(0);
  });

  it('given a program that was killed, the next start takes its database over and loses nothing', async () => {
    const killed = newcomer.start({ DEMONSTRATION_PASSWORD: PASSWORD });
    await killed.says(/demonstration data/);
    await killed.stop('SIGKILL');
    const orphan = newcomer.postgres;
    expect(orphan).toEqual(expect.any(Number));

    const next = newcomer.start({ DEMONSTRATION_PASSWORD: PASSWORD });
    const { url, email, password } = await ready(next);
    expect(newcomer.postgres).toBe(orphan);
    const { cookie } = await signIn(url, email, password);
    // What the killed program was in the middle of is all there, and once.
    const page = (await get(`${url}/api/v1/municipalities/nykvarn/organisations`, cookie)) as {
      items: unknown[];
    };
    expect(page.items).toHaveLength(6);
    await next.stop();
    expect(newcomer.postgres).toBeUndefined();
  });

  it('given --empty, makes no data and no sign-in, and administration makes the first of both', async () => {
    const program = newcomer.start({}, '--empty');
    const { url } = await ready(program);
    expect(program.output).not.toContain('Password');
    expect(program.output).toContain('npm run admin -- create-municipality');

    const municipality = ['exempelby', '--name', 'Exempelby', '--contact-role', 'Säkerhetschef'];
    const contact = ['--contact-phone', '08-000 00 00', '--contact-email', 'sakerhet@exempelby.example'];
    const made = await newcomer.admin({}, 'create-municipality', ...municipality, ...contact);
    expect(made).toMatchObject({ code: 0, output: expect.stringContaining('Made Exempelby') });
    const person = ['alex@exempelby.example', '--municipality', 'exempelby', '--name', 'Alex Exempel'];
    const account = await newcomer.admin({}, 'create-account', ...person);
    const password = /Password: (\S+)/.exec(account.output)?.[1] ?? '';

    const { status, cookie } = await signIn(url, 'alex@exempelby.example', password);
    expect(status).toBe(201);
    const memberships = [{ slug: 'exempelby', name: 'Exempelby', roles: ['coordinator', 'administrator'] }];
    await expect(get(`${url}/api/v1/me`, cookie)).resolves.toMatchObject({ memberships });
    await program.stop();
  });

  it('given a stop while it starts, leaves no database behind', async () => {
    const program = newcomer.start();
    await program.says(/starting the embedded PostgreSQL/);
    await program.stop('SIGINT');
    expect(program.output).toContain('Stopped.');
    expect(program.output).not.toContain('Samsyn is ready');
    expect(newcomer.postgres).toBeUndefined();
  });

  it('given a weak password, says so and stops the database', async () => {
    const refused = newcomer.start({ DEMONSTRATION_PASSWORD: 'hemligt' });
    await expect(refused.end()).resolves.toBe(1);
    expect(refused.output).toContain(
      'DEMONSTRATION_PASSWORD was refused. A password has at least 12 characters',
    );
    expect(newcomer.postgres).toBeUndefined();
  });

  it('given a port that is taken, says so at once and starts no database', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const program = newcomer.start({ PORT: String(port) });
    await expect(program.end()).resolves.toBe(1);
    expect(program.output).toContain(`Another program listens at port ${port}.`);
    expect(existsSync(join(newcomer.directory, '.samsyn'))).toBe(false);
    other.close();
  });

  it('given a database and a relay of its own, uses those, without mailbox and embedded PostgreSQL', async () => {
    const { url: databaseUrl, drop } = await createTestDatabase();
    const program = newcomer.start({ DATABASE_URL: databaseUrl, SMTP_URL: 'smtp://127.0.0.1:2525' });
    const { url, email, password } = await ready(program);
    expect(program.output).not.toContain('Mailbox');
    expect(program.output).not.toContain('embedded PostgreSQL');
    expect((await fetch(`${url}/mailbox`)).status).toBe(404);
    await expect(signIn(url, email, password)).resolves.toMatchObject({ status: 201 });
    await expect(program.stop()).resolves.toBe(0);
    await drop();
  });

  it('given a database that does not answer, says what to do and repeats no secret', async () => {
    const program = newcomer.start({ DATABASE_URL: 'postgres://samsyn:hemligt@127.0.0.1:1/samsyn' });
    await expect(program.end()).resolves.toBe(1);
    expect(program.output).toContain('Nobody answers at the address of DATABASE_URL');
    expect(program.output).not.toContain('hemligt');
  });
});
