import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '@samsyn/platform';

/** Generous, for a busy machine; a start takes seconds. */
const LIMIT = 60_000;

/** How a program ended: with an exit code, or by a signal. */
export type ProgramEnd = number | NodeJS.Signals;

/** A program of the build, run as a person runs it from a directory, with what it says. */
export class StartedProgram {
  output = '';
  private readonly ended: Promise<ProgramEnd>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as ProgramEnd);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text: Buffer) => (this.output += text.toString()));
    }
  }

  /**
   * Starts `dist/apps/<program>.js` in a directory, with these settings and nothing else in its environment.
   * @throws when the build is missing.
   */
  static run(
    program: string,
    directory: string,
    settings: Record<string, string> = {},
    programArguments: string[] = [],
  ): StartedProgram {
    const file = join(__dirname, '..', '..', 'dist', 'apps', `${program}.js`);
    if (!existsSync(file)) {
      throw new Error(
        'The product has not been built: run "npm run build" first ("npm test" does it by itself).',
      );
    }
    const { PATH = '' } = environment();
    const child = spawn(process.execPath, [file, ...programArguments], {
      cwd: directory,
      env: { PATH, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new StartedProgram(child);
  }

  /** Waits until it has said something. @throws with all it said when it ends, or stays silent, before. */
  async says(sentence: RegExp): Promise<RegExpExecArray> {
    for (const giveUp = Date.now() + LIMIT; Date.now() < giveUp;) {
      const said = sentence.exec(this.output);
      if (said) return said;
      if (this.isOver) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const said = sentence.exec(this.output);
    if (said) return said;
    const end = this.isOver ? `ended (${String(await this.ended)})` : 'went on';
    this.signal('SIGKILL');
    throw new Error(`It ${end} and never said ${String(sentence)}, but:\n${this.output}`);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Sends a signal and waits until it is gone. @returns how it ended. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<ProgramEnd> {
    if (!this.isOver) this.signal(signal);
    return this.ended;
  }

  /** Waits until it ends by itself. @returns how it ended. */
  end(): Promise<ProgramEnd> {
    return this.ended;
  }

  private get isOver(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
