import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartedProgram } from './started-program';

describe('npm run demo', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'samsyn-audience-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('lives the spring council of 2027, sends every mail once, and leaves nothing behind', async () => {
    const program = StartedProgram.run('standalone/src/demo/main', directory, { TMPDIR: directory });
    const code = await program.end();
    const [lastLine = ''] = program.output.trimEnd().split('\n').slice(-1);
    expect(lastLine).toMatch(/^expected (\d\d+), sent \1, doubled 0, lost 0$/);
    expect(code).toBe(0);
    expect(readdirSync(directory)).toEqual([]);

    // One of each kind of mail, in the words its recipient reads.
    for (const subject of [
      'Kallelse: ',
      'Påminnelse: svara på',
      'Flyttat: ',
      'Ny plats: ',
      'Dagordning: ',
      'Återtagen',
      // a substitute who declines, a deputy who comes, and the Monday list
      'Vi behöver ett nytt svar: ',
      'Din ersättare kommer: ',
      'saker behöver dig',
      // an action that climbs from holder to deputy and coordinator
      'Sista dag måndag 22 februari: Ta fram rutin',
      'Försenad: Ta fram rutin',
      'Försenad 14 dagar: Ta fram rutin',
      'Så ligger det till: ',
    ]) {
      expect(program.output).toContain(subject);
    }
    expect(program.output).toContain("The council's half-year 2027-1: held.");
    expect(program.output).toContain('Kan du skriva hur det går? Demokratidialog');
    expect(program.output).toContain('by a link for this once: Pågår, 7 av 8 klasser');
    expect(program.output).toContain('logs it by link, without an account: Genomförd, 1 av 1');
  }, 240_000);
});
