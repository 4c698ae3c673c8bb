import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

const run = promisify(execFile);

/**
 * Unpacks the Chromium that `@sparticuz/chromium` carries, once per user and machine, and returns its folder:
 * `chromium` (the binary), `lib` (nss and friends) and `fonts`.
 *
 * The package's own `executablePath()` writes straight to a fixed place, so two test workers starting together
 * could run a half-written file; here the folder appears whole, by a rename.
 *
 * @throws Error when the package's compressed files or the `tar` command are missing.
 */
export async function unpackChromium(): Promise<string> {
  const target = join(tmpdir(), `samsyn-chromium-147-${userInfo().uid}`);
  if (existsSync(target)) return target;

  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin');
  const work = await mkdtemp(`${target}-`);
  await mkdir(join(work, 'fonts'));
  await inflate(join(packed, 'chromium.br'), join(work, 'chromium'));
  await inflate(join(packed, 'al2023.tar.br'), join(work, 'lib.tar'));
  await inflate(join(packed, 'fonts.tar.br'), join(work, 'fonts.tar'));
  await run('tar', ['-xf', join(work, 'lib.tar'), '-C', work]);
  await run('tar', ['-xf', join(work, 'fonts.tar'), '-C', join(work, 'fonts')]);
  await writeFile(join(work, 'fonts', 'fonts.conf'), fontConfiguration(join(target, 'fonts')));
  await rm(join(work, 'lib.tar'));
  await rm(join(work, 'fonts.tar'));

  // Another worker may have been quicker: its folder is as good as ours.
  await rename(work, target).catch(() => rm(work, { recursive: true, force: true }));
  return target;
}

async function inflate(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o700 }));
}

/** The package's own configuration names fixed folders; without a font to fall back on Chromium stops. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}
