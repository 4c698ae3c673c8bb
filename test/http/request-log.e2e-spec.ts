import { randomUUID } from 'node:crypto';
import { freePort } from '@samsyn/testing';
import { FaultScene } from '../faults/fault-scene.builder';
import type { ProgramProcess } from '../faults/program-process';
import { linkIn } from './council-meeting.builder';

interface RequestLine {
  msg: string;
  time: string;
  context: string;
  requestId: string;
  method: string;
  route: string | null;
  status: number;
  ms: number;
  account?: string;
}

describe('the request log of a running api', () => {
  let scene: FaultScene;
  let api: ProgramProcess;
  let port: number;
  let link: string;

  beforeAll(async () => {
    scene = await FaultScene.start();
    await scene.calledMeeting(1);
    await scene.app.send();
    const [mail] = await scene.sink.messages();
    link = linkIn(mail);
    port = await freePort();
    api = await scene.api(port);
  }, 60_000);
  afterAll(() => scene.stop());

  /** Sends a request with an id of its own, and waits for its line. */
  async function logged(path: string, init: RequestInit = {}): Promise<RequestLine> {
    const requestId = randomUUID();
    const headers = { ...init.headers, 'x-request-id': requestId };
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init, headers });
    expect(answer.headers.get('x-request-id')).toBe(requestId);
    return lineOf(requestId);
  }

  async function lineOf(requestId: string): Promise<RequestLine> {
    for (const giveUp = Date.now() + 5000; Date.now() < giveUp;) {
      const line = lines().find((each) => each.msg === 'request' && each.requestId === requestId);
      if (line) return line;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`No line for ${requestId}; it said:\n${api.said}`);
  }

  function lines(): RequestLine[] {
    const whole = api.said.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'));
    return whole.map((line) => JSON.parse(line) as RequestLine);
  }

  const json = (payload: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

  it('given a signed-in request, then its line has route, status, time and account, and not the query', async () => {
    const { slug, cookie } = scene.municipality;
    const line = await logged(`/api/v1/municipalities/${slug}/mailings?to=2027-04-21T11:00:00Z`, {
      headers: { cookie },
    });
    expect(line).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      context: 'http',
      requestId: line.requestId,
      method: 'GET',
      route: '/api/v1/municipalities/:municipality/mailings',
      status: 200,
      ms: expect.any(Number),
      account: expect.stringMatching(/^[0-9a-f-]{36}$/),
      msg: 'request',
    });
  });

  it('given a personal link, then its line names the pattern and no account', async () => {
    expect(await logged(link)).toMatchObject({ method: 'GET', route: '/l/:token', status: 302 });
    const page = await logged(`${link}/reply?from=mail`);
    expect(page).toMatchObject({ route: '/l/:token/reply', status: 200 });
    expect(page).not.toHaveProperty('account');
  });

  it('given what no route takes, then a line without route', async () => {
    expect(await logged('/nowhere/hemligt-ord')).toMatchObject({ route: null, status: 404 });
  });

  it('given an id that is not well-formed, or none, then one of its own is echoed', async () => {
    const given = ['', 'samordnare@exempelkommun.example'];
    for (const id of given) {
      const headers = { 'x-request-id': id };
      const answer = await fetch(`http://127.0.0.1:${port}/health/live`, { headers });
      const requestId = answer.headers.get('x-request-id') ?? '';
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(await lineOf(requestId)).toMatchObject({ route: '/health/live', status: 200 });
    }
  });

  it('given an address that cannot be read, then the answer has an id, too', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/l/%E0%A4%A`);
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([
      400,
      expect.stringMatching(/^[0-9a-f-]{36}$/),
    ]);
  });

  it('given sign-ins, links and bad requests, then no token, address, password, cookie or word of theirs is logged', async () => {
    const { slug, cookie } = scene.municipality;
    const secrets = ['en hemlig lösenfras', 'samordnare.hemlig@exempelkommun.example', 'hemligt-ord'];
    const [password, email, word] = secrets;
    const signIn = { email, password };
    expect(await logged('/api/v1/sessions', json(signIn))).toMatchObject({ status: 401 });
    expect(await logged('/api/v1/sessions', json({ email: [email], password }))).toMatchObject({
      status: 400,
    });
    expect(await logged('/api/v1/sessions', json(`{"password": "${password}"`))).toMatchObject({
      status: 400,
    });
    await logged(`${link}/reply`, json({ remark: word }));
    await logged(`/api/v1/municipalities/${slug}/mailings?state=${word}&email=${email}`, {
      headers: { cookie },
    });
    await logged(`/l/${word}/reply`, { headers: { referer: `https://samsyn.example${link}` } });
    const addressee = scene.sink.received[0]?.to[0] ?? '';
    const session = cookie.slice(cookie.indexOf('=') + 1);
    for (const secret of [...secrets, addressee, session, link.slice('/l/'.length)]) {
      expect(secret.length).toBeGreaterThan(8);
      expect(api.said).not.toContain(secret);
    }
  });
});
