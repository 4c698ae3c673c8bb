import { Module } from '@nestjs/common';
import { ChunkTable } from './contents/chunk-table';
import { FileStores } from './contents/file-stores';
import { ObjectStorage } from './contents/object-storage';
import { FileRepository } from './file.repository';
import { OpenFileService } from './open-file/open-file.service';
import { ReceiveFileService } from './receive-file/receive-file.service';
import { RemoveFileService } from './remove-file/remove-file.service';
import { StoreFileService } from './store-file/store-file.service';
import { SweepObjectsService } from './sweep-objects/sweep-objects.service';

/** Files that other contexts attach to what is theirs. No routes: who may read a file is for its context to say. */
@Module({
  providers: [
    ChunkTable,
    ObjectStorage,
    FileStores,
    FileRepository,
    ReceiveFileService,
    StoreFileService,
    OpenFileService,
    RemoveFileService,
    SweepObjectsService,
  ],
  exports: [ReceiveFileService, StoreFileService, OpenFileService, RemoveFileService, SweepObjectsService],
})
export class FilesModule {}
