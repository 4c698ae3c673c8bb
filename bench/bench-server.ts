import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '@samsyn/platform';
import { EmbeddedPostgres } from '@samsyn/embedded-database';
import { migrations } from '../migrations';

const TEMPLATE = 'bench_template';

/** One embedded PostgreSQL for the whole run, with its default, durable settings for ours and for peers. */
export class BenchServer {
  private constructor(
    private readonly directory: string,
    private readonly postgres: EmbeddedPostgres,
  ) {}

  static async start(): Promise<BenchServer> {
    const directory = await mkdtemp(join(tmpdir(), 'samsyn-bench-'));
    const postgres = await EmbeddedPostgres.start({ directory });
    await postgres.createDatabase(TEMPLATE);
    await migrateDatabase(postgres.url(TEMPLATE), migrations);
    return new BenchServer(directory, postgres);
  }

  /**
   * Runs `work` on a new migrated database, which is dropped afterwards. The address is the superuser's.
   * @param template another that it is to be a copy of; nobody may be connected to that one.
   */
  async withDatabase<T>(
    name: string,
    work: (url: string) => Promise<T>,
    template: string = TEMPLATE,
  ): Promise<T> {
    await this.postgres.createDatabase(name, { template });
    try {
      return await work(this.postgres.url(name));
    } finally {
      await this.postgres.dropDatabase(name);
    }
  }

  async stop(): Promise<void> {
    await this.postgres.stop('immediate');
    await EmbeddedPostgres.remove(this.directory);
    await rm(this.directory, { recursive: true, force: true });
  }
}
