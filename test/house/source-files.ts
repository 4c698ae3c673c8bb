import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const root = join(__dirname, '..', '..');
const folders = ['apps', 'libs', 'migrations', 'test', 'bench'];
const notOurs = new Set(['node_modules', 'dist', 'coverage', '.samsyn']);

/** Every source file of the project, relative to its root with `/`; works without Git too. */
export function sourceFiles(): string[] {
  return folders
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path));
}

/** Where a file of the project lies on this machine. */
export function pathOf(file: string): string {
  return join(root, file);
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(directory, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [relative(root, path).split(sep).join('/')];
  });
}
