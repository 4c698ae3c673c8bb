import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigInput } from '@samsyn/platform';

/** How a process ended: by itself with a code, or by a signal. */
export interface ProgramEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** What each program says when it is at work. */
const atWork = { worker: /Send mail the minute it falls due/, api: /application successfully started/ };

/** Of patience with a busy machine; nothing is promised by it. */
const START_LIMIT = 60_000;

/** Characters of what it has said. */
const KEPT = 20_000;

/** A real process of the product, as it runs in production, that a test may kill, freeze or stop. */
export class ProgramProcess {
  private output = '';
  private readonly ended: Promise<ProgramEnd>;

  private constructor(
    private readonly name: keyof typeof atWork,
    private readonly child: ChildProcess,
  ) {
    this.ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }) as ProgramEnd);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text: Buffer) => (this.output = lastLines(`${this.output}${text.toString()}`)));
    }
  }

  /**
   * Starts a program with these settings and nothing else in its environment; resolves when it is at work.
   * @throws when the build is missing, or the program ends or is silent for too long, with what it said.
   */
  static async start(name: keyof typeof atWork, settings: ConfigInput): Promise<ProgramProcess> {
    const main = join(__dirname, '..', '..', 'dist', 'apps', name, 'src', 'main.js');
    if (!existsSync(main)) {
      throw new Error(
        `The ${name} has not been built: run "npm run build" first ("npm test" does it by itself).`,
      );
    }
    const environment = { ...settings, LOG_LEVEL: 'info' } as Record<string, string>;
    const child = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const program = new ProgramProcess(name, child);
    await program.says(atWork[name]);
    return program;
  }

  /** Sends a signal: SIGKILL, SIGSTOP, SIGCONT or SIGTERM. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Kills it and waits until it is gone. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Waits for it to end by itself. */
  end(): Promise<ProgramEnd> {
    return this.ended;
  }

  /** Whether it has ended, however. */
  get isOver(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** The last it has said, on both of its streams. */
  get said(): string {
    return this.output;
  }

  private async says(sentence: RegExp): Promise<void> {
    const giveUp = Date.now() + START_LIMIT;
    while (!sentence.test(this.output)) {
      if (this.isOver || Date.now() > giveUp) {
        this.child.kill('SIGKILL');
        throw new Error(`The ${this.name} did not start; it said:\n${this.output}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** Of more than is kept the last whole lines: half of one would look like another. */
function lastLines(output: string): string {
  if (output.length <= KEPT) return output;
  const kept = output.slice(-KEPT);
  return kept.slice(kept.indexOf('\n') + 1);
}
