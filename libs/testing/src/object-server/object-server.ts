import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port/free-port';

const BUCKET = 'samsyn-files';

/** The one pair of keys that s3rver knows. */
const KEYS = 'S3RVER:S3RVER';

/** Signatures need not match: s3rver computes that of a list without the slash that ends the bucket's address. */
const program = `
  const S3rver = require('@20minutes/s3rver');
  const [directory, port, name] = process.argv.slice(1);
  const network = { address: '127.0.0.1', port: Number(port), silent: true, allowMismatchedSignatures: true };
  new S3rver({ directory, ...network, configureBuckets: [{ name }] })
    .run().then(() => console.log('listening'));
`;

/** A server that speaks as S3 does, with one bucket, in a process of its own. */
export class ObjectServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly directory: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<ObjectServer> {
    const directory = await mkdtemp(join(tmpdir(), 'samsyn-objects-'));
    const server = new ObjectServer(directory, await freePort());
    await server.restart();
    return server;
  }

  /** The bucket, with its keys. */
  get url(): string {
    return `http://${KEYS}@127.0.0.1:${this.port}/${BUCKET}`;
  }

  /** Starts it with what it had; resolves when it answers. */
  async restart(): Promise<void> {
    const child = spawn(process.execPath, ['-e', program, this.directory, String(this.port), BUCKET], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.child = child;
    const ended = once(child, 'exit').then(() => {
      throw new Error('The object server did not start');
    });
    await Promise.race([once(child.stdout, 'data'), ended]);
    ended.catch(() => undefined);
  }

  /** Kills it; what it holds stays. */
  async halt(): Promise<void> {
    const { child } = this;
    if (!child) return;
    this.child = undefined;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async stop(): Promise<void> {
    await this.halt();
    await rm(this.directory, { recursive: true, force: true });
  }
}
