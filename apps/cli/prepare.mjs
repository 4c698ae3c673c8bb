/**
 * Runs before `npm start`, `npm test`, `npm run demo` and `npm run bench`: installs what is missing and, with
 * `--build`, builds what has changed. Quick when there is nothing to do. Plain Node without dependencies, since
 * nothing may be installed yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const lockFile = join(root, 'package-lock.json');
const installStamp = join(root, 'node_modules', '.samsyn-lock');
const notes = ['tsconfig.json', 'package-lock.json'];

/** What is built, from which sources, and how. The web app stands on two rooms alone, and on nothing that a server runs. */
const builds = [
  {
    stamp: join(root, 'dist', '.built'),
    sources: ['apps', 'libs', 'migrations', 'bench', 'nest-cli.json', ...notes],
    leftOut: ['apps/web'],
    saying: 'Bygger, en knapp minut … (building, not quite a minute)',
    commands: [
      [join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build', 'standalone'],
      [join(root, 'apps', 'cli', 'bundle-rooms.mjs')],
    ],
  },
  {
    stamp: join(root, 'dist', 'apps', 'web', '.built'),
    sources: ['apps/web', 'libs/contract', 'libs/ui', ...notes],
    leftOut: [],
    saying: 'Bygger webbappen, några sekunder … (building the web app, some seconds)',
    commands: [[join(root, 'apps', 'web', 'build', 'main.mjs')]],
  },
];

refuseOldNode();
install();
// at once: each is mostly one core's work
if (process.argv.includes('--build')) await Promise.all(builds.map(build));

/** NestJS 12 is loaded by require(esm), which came with 20.19 and 22.12 and is in no release of 21. */
function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  stop(
    `Samsyn behöver Node 24 (eller 20.19, 22.12 och senare); detta är ${process.versions.node}. Hämta Node 24 LTS på nodejs.org.\n` +
      `Samsyn needs Node 24 (or 20.19, 22.12 and later); this is ${process.versions.node}. Get Node 24 LTS from nodejs.org.`,
  );
}

function install() {
  const wanted = lockHash();
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === wanted) return;
  if (!isInstalled()) {
    console.log(
      'Installerar det som saknas, ungefär en minut … (installing what is missing, about a minute)',
    );
    // As one line for a shell: on Windows npm is a command file, which only a shell can start.
    run('npm ci --include=dev --loglevel=error --no-audit --no-fund', [], {
      shell: true,
      advice:
        'Installationen misslyckades. Kontrollera nätet och kör "npm ci --include=dev".\n' +
        'The installation failed. Check the network and run "npm ci --include=dev".',
    });
  }
  writeFileSync(installStamp, wanted);
}

/** Of the lock and of the machine: a directory shared with a container holds the other system's binaries. */
function lockHash() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

/**
 * Somebody may have run npm by hand: then what lies there must be what the lock says. npm's own note about it is no
 * proof, since `npm install --package-lock-only` changes that too; but without it an installation was interrupted.
 */
function isInstalled() {
  // Written on another system: the same versions, but its binaries.
  if (existsSync(installStamp) && machineIn(readFileSync(installStamp, 'utf8')) !== machineIn(lockHash()))
    return false;
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  const locked = jsonIn(lockFile)?.packages;
  if (!locked) return false;
  return Object.entries(locked).every(([path, { version, optional, link }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = jsonIn(join(root, path, 'package.json'));
    return found ? link || found.version === version : optional;
  });
}

function machineIn(stamp) {
  return stamp.split(' ')[1];
}

/** Nothing when the file is not there or is damaged, as by a merge: npm then says what is wrong with it. */
function jsonIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function build({ stamp, sources, leftOut, saying, commands }) {
  const started = new Date();
  if (existsSync(stamp) && newestOf(sources, leftOut) <= statSync(stamp).mtimeMs) return;
  console.log(saying);
  const advice =
    'Bygget misslyckades; felen står ovan. Har du inte ändrat något: kör "npm ci --include=dev" och försök igen.\n' +
    'The build failed; see the errors above. If you changed nothing, run "npm ci --include=dev" and try again.';
  for (const command of commands) await runBeside(process.execPath, command, { advice });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${started.toISOString()}\n`);
  // What is edited while the build runs is newer than the build.
  utimesSync(stamp, started, started);
}

/** Directories count too: theirs is the only time that changes when a file is removed. */
function newestOf(paths, leftOut) {
  let newest = 0;
  const look = (path) => {
    if (leftOut.includes(path)) return;
    const entry = statSync(join(root, path), { throwIfNoEntry: false });
    if (!entry) return;
    newest = Math.max(newest, entry.mtimeMs);
    if (!entry.isDirectory()) return;
    for (const name of readdirSync(join(root, path))) {
      if (name !== 'node_modules' && name !== 'dist') look(`${path}/${name}`);
    }
  };
  for (const path of paths) look(path);
  return newest;
}

/** As {@link run}, while something else runs. */
async function runBeside(program, programArguments, { advice }) {
  const child = spawn(program, programArguments, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text.toString()));
  const [status, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...end) => resolve(end));
  });
  if (status === 0) return;
  console.error(said.trimEnd());
  stop(advice, signal === 'SIGINT' ? 130 : (status ?? 1));
}

/** Runs quietly; shows what a program said only when it fails, and ends with its exit code. */
function run(program, programArguments, { shell = false, advice }) {
  const options = {
    cwd: root,
    shell,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  const { status, signal, error, stdout, stderr } = spawnSync(program, programArguments, options);
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`.trimEnd());
  stop(advice, signal === 'SIGINT' ? 130 : (status ?? 1));
}

function stop(advice, code = 1) {
  console.error(`\n${advice}`);
  process.exit(code);
}
