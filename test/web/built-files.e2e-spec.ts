import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';

const built = join(__dirname, '..', '..', 'dist', 'apps', 'web');

/** What Vite tells of a file it has made: by whom it is needed. */
interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

const manifest = () =>
  JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as Record<string, Chunk>;

/** Every script that is fetched before a screen is there. */
function scriptsOf(chunks: Record<string, Chunk>, names: string[]): Set<string> {
  const found = new Set<string>();
  const look = (name: string) => {
    const chunk = chunks[name];
    if (!chunk || found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(look);
  };
  names.forEach(look);
  return found;
}

const kilobytes = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + readFileSync(join(built, `${file}.gz`)).length, 0) / 1000;

describe('what the web app makes a browser fetch', () => {
  it.each([
    ['home', ['index.html', 'src/features/overview/home.page.tsx'], 160],
    ['the list of meetings', ['index.html', 'src/features/meetings/meetings.page.tsx'], 160],
    ['a meeting', ['index.html', 'src/features/meetings/meeting.page.tsx'], 280],
  ])('for %s is at most its budget of scripts, compressed', (_screen, names, budget) => {
    const chunks = manifest();
    expect(names.filter((name) => !chunks[name])).toEqual([]);
    expect(kilobytes(scriptsOf(chunks, names))).toBeLessThan(budget);
  });

  it('is at most 40 KB of styles', () => {
    const styles = new Set(Object.values(manifest()).flatMap(({ css = [] }) => css));
    expect(styles.size).toBeGreaterThan(0);
    expect(kilobytes(styles)).toBeLessThan(40);
  });

  it('holds neither zod nor Temporal before the first screen is there', () => {
    const scripts = scriptsOf(manifest(), ['index.html', 'src/features/overview/home.page.tsx']);
    const holds = (file: string) => /ZodError|PlainDate\b/.test(readFileSync(join(built, file), 'utf8'));
    expect([...scripts].filter(holds)).toEqual([]);
  });
});

describe('how the web app is served', () => {
  let app: TestApp;
  let municipality: TestMunicipality;

  beforeAll(async () => {
    app = await TestApp.start();
    municipality = await app.municipality({ seats: 0 });
  }, 60_000);
  afterAll(() => app?.stop());

  const get = (url: string, headers: Record<string, string> = {}) => app.http.inject({ url, headers });
  const entryFile = () => `/app/${manifest()['index.html']?.file ?? ''}`;

  it('given any address of a screen, answers with the document, which is asked for anew each time', async () => {
    for (const url of [
      '/app',
      '/app/',
      '/app/logga-in',
      `/app/${municipality.slug}`,
      `/app/${municipality.slug}/moten?show=past`,
      `/app/${municipality.slug}/moten/1/dagordning`,
    ]) {
      const { statusCode, headers, body } = await get(url);
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(headers['cache-control']).toBe('no-cache');
      expect(body).toContain(entryFile());
    }
  });

  it.each(['/finns-inte', '/moten/1/dagordning/2', '/kontakter/1/2/3'])(
    'given %s, where no screen is, answers that, with the document that says so',
    async (path) => {
      const { statusCode, body } = await get(`/app/${municipality.slug}${path}`);
      expect(statusCode).toBe(404);
      expect(body).toContain(entryFile());
    },
  );

  it.each(['/app/annanstans', '/app/annanstans/moten'])(
    'given %s, where no municipality is, answers that, with the document that says so',
    async (url) => {
      const { statusCode, body } = await get(url);
      expect(statusCode).toBe(404);
      expect(body).toContain(entryFile());
    },
  );

  it('given an address that leads nowhere, then a browser gets a page, and a program problem details', async () => {
    const page = await get('/finns-inte', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.body).toContain('Sidan finns inte');
    expect((await get('/finns-inte?lang=en', { accept: 'text/html' })).body).toContain('lang="en"');
    for (const url of ['/finns-inte', '/api/v1/finns-inte']) {
      const accept = url.startsWith('/api') ? 'text/html' : '*/*';
      expect((await get(url, { accept })).headers['content-type']).toContain('application/problem+json');
    }
  });

  it('given the document, lets in styles by a word of its own alone, and scripts of ours alone', async () => {
    const [one, other] = [await get('/app'), await get('/app')];
    const nonceOf = ({ headers }: typeof one) =>
      /style-src 'self' 'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
    expect(nonceOf(one)).toHaveLength(24);
    expect(nonceOf(one)).not.toBe(nonceOf(other));
    expect(one.body).toContain(`nonce="${nonceOf(one)}"`);
    expect(one.headers['content-security-policy']).toContain("script-src 'self';");
    expect(one.headers['content-security-policy']).not.toContain('unsafe');
    expect(one.body).not.toMatch(/<script>|<style|style=/);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['', undefined],
  ])(
    'given a browser that accepts "%s", sends a file once and for all, as %s',
    async (accepted, encoding) => {
      const { statusCode, headers, rawPayload } = await get(entryFile(), { 'accept-encoding': accepted });
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers.vary).toContain('accept-encoding');
      expect(rawPayload.length).toBeGreaterThan(1000);
    },
  );

  it.each(['/app/assets/index-of-last-week.js', '/app/assets/..%2findex.html', '/app/assets/index.html.br'])(
    'given %s, which is no file of this build, answers with a page that says so, and nobody keeps it',
    async (url) => {
      const { statusCode, headers, body } = await get(url);
      expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
        404,
        'text/html; charset=utf-8',
        'no-store',
      ]);
      expect(body).toContain('Sidan finns inte');
    },
  );
});
