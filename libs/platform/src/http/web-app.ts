import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KnownMunicipalities } from './known-municipalities';
import { problemPage } from './problem.page';

/** Where the web app is met. */
const AT = '/app';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A file of the build, as the browser may want it: brotli, gzip, or as it is. */
interface BuiltFile {
  type: string;
  content: Buffer;
  br: Buffer | undefined;
  gzip: Buffer | undefined;
}

/**
 * Serves the built web app below `/app`: its files, whose names change with their content, for ever; and for every other
 * address there its one document, which is asked for anew each time, and says itself where no screen or municipality is.
 * Without a build, as where tests run from source, nothing is served.
 */
export function serveWebApp(
  server: FastifyInstance,
  municipalities: KnownMunicipalities,
  folder = builtWebApp(),
): void {
  if (!folder) return;
  const document = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = filesOf(join(folder, 'assets'));
  const screenAt = screensIn(readFileSync(join(folder, 'addresses.json'), 'utf8'));

  server.get(`${AT}/assets/:name`, (request: FastifyRequest<{ Params: { name: string } }>, reply) => {
    const file = files.get(request.params.name);
    return file ? sendFile(file, request, reply) : sendMissing(reply);
  });
  for (const path of [AT, `${AT}/*`]) {
    server.get(path, async ({ url }, reply) => {
      const isThere = await leadsSomewhere(screenAt(url), municipalities);
      return sendDocument(document, reply.status(isThere ? 200 : 404));
    });
  }
}

async function leadsSomewhere(
  screen: Screen | undefined,
  municipalities: KnownMunicipalities,
): Promise<boolean> {
  if (!screen?.municipality) return screen !== undefined;
  // without a database the app is still there, to say so
  return municipalities.has(screen.municipality).catch(() => true);
}

function sendFile(file: BuiltFile, request: FastifyRequest, reply: FastifyReply) {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = (['br', 'gzip'] as const).find((each) => file[each] && accepted.includes(each));
  const content = encoding ? file[encoding] : file.content;
  if (encoding) reply.header('content-encoding', encoding);
  return reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding')
    .type(file.type)
    .send(content);
}

/** React Aria writes one style element, which the policy lets in by a word that is new in each answer. */
function sendDocument(document: string, reply: FastifyReply) {
  const nonce = randomBytes(16).toString('base64');
  const policy = String(reply.getHeader('content-security-policy'));
  return reply
    .header(
      'content-security-policy',
      policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`),
    )
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(document.replace('%NONCE%', nonce));
}

/** What an address leads to, and in which municipality. */
interface Screen {
  municipality?: string;
}

/** The screen that an address leads to, by the patterns that the build has left. */
function screensIn(addresses: string): (url: string) => Screen | undefined {
  const patterns = (JSON.parse(addresses) as string[]).map((address) => {
    const path = address.replace(/\/$/, '').replace('$municipality', '(?<municipality>[^/]+)');
    return new RegExp(`^${AT}${path.replace(/\$\w+/g, '[^/]+')}/?$`);
  });
  return (url) => {
    const [path = ''] = url.split('?');
    for (const pattern of patterns) {
      const found = pattern.exec(path);
      if (found) return { ...found.groups };
    }
    return undefined;
  };
}

/** A file of an earlier build, asked for by a page that has been open since. */
function sendMissing(reply: FastifyReply) {
  const page = problemPage({ status: 404, code: 'resource.missing', language: 'sv' });
  return reply.status(404).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
}

function filesOf(folder: string): Map<string, BuiltFile> {
  const names = readdirSync(folder);
  const read = (name: string) => (names.includes(name) ? readFileSync(join(folder, name)) : undefined);
  return new Map(
    names.flatMap((name) => {
      const type = types[extname(name)];
      const content = type && read(name);
      return content ? [[name, { type, content, br: read(`${name}.br`), gzip: read(`${name}.gz`) }]] : [];
    }),
  );
}

/** Found by the room's name: from its source and from what it was built into the way is another. */
function builtWebApp(): string | undefined {
  const room = dirname(require.resolve('@samsyn/platform/package.json'));
  const path = join(room, '..', '..', 'dist', 'apps', 'web');
  return existsSync(join(path, 'manifest.json')) ? path : undefined;
}
