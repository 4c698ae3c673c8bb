/**
 * Runs after the compiler: puts what it wrote of each room into one file, since a process that starts spends most of its time
 * finding and reading files (docs/adr/0040-a-room-is-one-file.md). A room stays a module of its own, and so do the packages.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const BUNDLE = 'room.js';

/** The compiler's own maps, so that a place in the bundle leads back to the source. */
const compilersMaps = {
  name: 'compilers-maps',
  load: {
    filter: { id: /\.js$/ },
    handler: (id) => ({ code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') }),
  },
};

const rooms = readdirSync(join(root, 'libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
await Promise.all(rooms.map(({ name }) => bundle(name)));

async function bundle(room) {
  const source = join(root, 'dist', 'libs', room, 'src');
  const isOutside = (id, importer) => !resolve(dirname(importer ?? source), id).startsWith(source + sep);
  const build = await rolldown({
    input: join(source, 'index.js'),
    platform: 'node',
    external: (id, importer) => (/^[./]/.test(id) ? isOutside(id, importer) : !id.startsWith('\0')),
    plugins: [compilersMaps],
  });
  await build.write({ file: join(source, BUNDLE), format: 'cjs', sourcemap: true });
  // whoever requires the room's folder gets the bundle
  writeFileSync(join(source, 'package.json'), `${JSON.stringify({ main: BUNDLE })}\n`);
}
