import { Client } from 'pg';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';

describe('what may stand in the way of any request', () => {
  let app: TestApp;
  let home: TestMunicipality;

  beforeAll(async () => {
    app = await TestApp.start();
    home = await app.municipality({ seats: 1 });
  });
  afterAll(() => app.stop());

  const post = (payload: string, type: string) =>
    app.http.inject({
      method: 'POST',
      url: `/api/v1/municipalities/${home.slug}/organisations`,
      headers: { cookie: home.cookie, 'content-type': type },
      payload,
    });
  const codeOf = (answer: { statusCode: number; json: <T>() => T }) => [
    answer.statusCode,
    answer.json<{ code: string }>().code,
  ];

  it('given a body beyond any of ours, when it is sent, then it is refused before it is read', async () => {
    expect(codeOf(await post(JSON.stringify({ name: 'x'.repeat(300_000) }), 'application/json'))).toEqual([
      413,
      'request.too-large',
    ]);
  });

  it('given a body of another kind, when it is sent, then it is not guessed at', async () => {
    expect(codeOf(await post('<name>Polisen</name>', 'application/xml'))).toEqual([
      415,
      'request.media-type',
    ]);
  });

  it('given a fault of ours, when a request meets it, then it says so and nothing of our inside', async () => {
    const owner = new Client({ connectionString: app.databaseUrl });
    await owner.connect();
    await owner.query('ALTER TABLE organisation RENAME TO mislaid');
    try {
      const answer = await app.request(home, 'GET', '/organisations');
      expect(codeOf(answer)).toEqual([500, 'server.fault']);
      expect(answer.body).not.toMatch(/organisation"|relation|\.ts:/);
    } finally {
      await owner.query('ALTER TABLE mislaid RENAME TO organisation');
      await owner.end();
    }
  });
});
