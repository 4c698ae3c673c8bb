import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');
const api = join(root, 'dist', 'apps', 'api', 'src', 'api.module.js');
const READS = `require('reflect-metadata'); require(${JSON.stringify(api)});
  process.stdout.write(Object.keys(require.cache).join('\\n')); process.exit(0);`;

describe('the API as it is built', () => {
  let read: string[];

  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', READS], { cwd: root });
    read = stdout.split('\n');
  });

  it('reads one file of each room: docs/adr/0040-a-room-is-one-file.md', () => {
    const ofRooms = read.filter((path) => path.startsWith(join(root, 'dist', 'libs')));
    expect(ofRooms.length).toBeGreaterThan(10);
    expect(ofRooms.filter((path) => basename(path) !== 'room.js')).toEqual([]);
  });

  it.each(['prom-client', 'ioredis', 'docx', 'fontkit', 'date-holidays', '@zxcvbn-ts/language-common'])(
    'leaves %s until it is used',
    (name) => {
      expect(require.resolve(name)).toContain(join('node_modules', name));
      expect(read.filter((path) => path.includes(join('node_modules', name, '/')))).toEqual([]);
    },
  );
});
