import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Database, RegularWork } from '@samsyn/platform';
import { ObjectStorage, type StoredObject } from '../contents/object-storage';

const HOUR = 3_600_000;

/** Milliseconds that an object may be without a row: far longer than a write takes, or its bytes and its row are apart by clocks. */
const GRACE = 24 * HOUR;

/**
 * Takes away what lies in the bucket and belongs to no file any more: of a write that was undone, of a crash between the
 * bucket and the database, of a file that was removed. Municipalities that are not ours are left alone: the bucket may be
 * shared.
 */
@Injectable()
export class SweepObjectsService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('files');
  private readonly sweeping = new RegularWork(
    () => this.sweep(),
    ({ message }) => this.logger.warn(`What is left in the bucket waits for the next look: ${message}`),
  );

  constructor(
    private readonly database: Database,
    private readonly objects: ObjectStorage,
  ) {}

  /** Looks at once and every hour, where there is a bucket. */
  start(): void {
    if (this.objects.isSet) this.sweeping.start(HOUR);
  }

  /** @param before of real time: what was put there later may still be about to get its row */
  async sweep(before = new Date(Date.now() - GRACE)): Promise<void> {
    for await (const page of this.objects.list()) {
      const strays = await this.straysOf(page.filter(({ putAt }) => putAt < before));
      if (strays.length > 0) await this.objects.remove(strays);
    }
  }

  /** A question across municipalities, answered with ids alone. */
  private async straysOf(objects: readonly StoredObject[]): Promise<StoredObject[]> {
    if (objects.length === 0) return [];
    const rows = await this.database.global((manager): Promise<{ name: string }[]> =>
      manager.query(
        `SELECT municipality_id || '/' || file_id AS name FROM stray_files($1::uuid[], $2::uuid[])`,
        [objects.map(({ municipalityId }) => municipalityId), objects.map(({ fileId }) => fileId)],
      ),
    );
    const strays = new Set(rows.map(({ name }) => name));
    return objects.filter(({ municipalityId, fileId }) => strays.has(`${municipalityId}/${fileId}`));
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweeping.stop();
  }
}
