/**
 * Runs after the compiler: puts each room into one file, since a process that starts spends most of its time finding and
 * reading files (docs/adr/0040-a-room-is-one-file.md). A room stays a module of its own, and so do the packages.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const BUNDLE = 'room.js';

const rooms = readdirSync(join(root, 'libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
await Promise.all(rooms.map(({ name }) => bundle(name)));

async function bundle(room) {
  const build = await rolldown({
    input: join(root, 'libs', room, 'src', 'index.ts'),
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    // what is not the room's own; helpers that the bundler writes are
    external: /^(?!\.|\/|\0|@oxc-project\/)/,
  });
  const folder = join(root, 'dist', 'libs', room, 'src');
  await build.write({
    file: join(folder, BUNDLE),
    format: 'cjs',
    sourcemap: true,
    // other rooms lie beside it; Nest and TypeORM go by the names of classes
    paths: (id) => id.replace(/^@samsyn\/([^/]+)$/, '../../$1/src'),
    keepNames: true,
  });
  // whoever requires the room's folder gets the bundle
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ main: BUNDLE })}\n`);
}
