import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '@samsyn/embedded-database';
import { type ProgramEnd, StartedProgram } from './started-program';

/** Somebody with a fresh directory who runs the standalone program in it. */
export class Newcomer {
  private readonly programs: StartedProgram[] = [];

  private constructor(readonly directory: string) {}

  static async arrive(): Promise<Newcomer> {
    return new Newcomer(await mkdtemp(join(tmpdir(), 'samsyn-newcomer-')));
  }

  /** `npm start`, at any free port unless one is given. */
  start(settings: Record<string, string> = {}, ...programArguments: string[]): StartedProgram {
    const program = StartedProgram.run(
      'standalone/src/main',
      this.directory,
      { PORT: '0', ...settings },
      programArguments,
    );
    this.programs.push(program);
    return program;
  }

  /** `npm run admin -- …`. @returns what it said and how it ended. */
  async admin(
    settings: Record<string, string>,
    ...programArguments: string[]
  ): Promise<{ code: ProgramEnd; output: string }> {
    const program = StartedProgram.run('cli/src/admin', this.directory, settings, programArguments);
    const code = await program.end();
    return { code, output: program.output };
  }

  /** The process number of the embedded PostgreSQL, while it runs. */
  get postgres(): number | undefined {
    const location = join(this.directory, '.samsyn', 'location');
    const home = existsSync(location)
      ? readFileSync(location, 'utf8').trim()
      : join(this.directory, '.samsyn', 'postgres');
    const file = join(home, 'data', 'postmaster.pid');
    return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
  }

  /** Ends what still runs, and deletes the directory with its database. */
  async leave(): Promise<void> {
    for (const program of this.programs) await program.stop('SIGKILL');
    await EmbeddedPostgres.remove(join(this.directory, '.samsyn'));
    await rm(this.directory, { recursive: true, force: true });
  }
}
