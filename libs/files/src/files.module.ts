import { Module } from '@nestjs/common';
import { ChunkTable } from './contents/chunk-table';
import { FileContents } from './contents/file-contents';
import { FileRepository } from './file.repository';
import { OpenFileService } from './open-file/open-file.service';
import { ReceiveFileService } from './receive-file/receive-file.service';
import { RemoveFileService } from './remove-file/remove-file.service';
import { StoreFileService } from './store-file/store-file.service';

/** Files that other contexts attach to what is theirs. No routes: who may read a file is for its context to say. */
@Module({
  providers: [
    { provide: FileContents, useClass: ChunkTable },
    FileRepository,
    ReceiveFileService,
    StoreFileService,
    OpenFileService,
    RemoveFileService,
  ],
  exports: [ReceiveFileService, StoreFileService, OpenFileService, RemoveFileService],
})
export class FilesModule {}
