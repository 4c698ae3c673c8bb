import { Injectable } from '@nestjs/common';
import { Config } from '@samsyn/platform';
import { ChunkTable } from './chunk-table';
import type { FileContents } from './file-contents';
import { ObjectStorage } from './object-storage';

/** Where the bytes of a file are, as its row says. */
export type StoreName = 'database' | 'objects';

/** New files go where the settings say; each is read and removed where it was put, so that the setting may change. */
@Injectable()
export class FileStores {
  /** Where new files go. */
  readonly current: StoreName;

  constructor(
    private readonly chunks: ChunkTable,
    private readonly objects: ObjectStorage,
    { values }: Config,
  ) {
    this.current = values.FILES_BUCKET_URL ? 'objects' : 'database';
  }

  named(name: StoreName): FileContents {
    return name === 'objects' ? this.objects : this.chunks;
  }
}
