export { FilesModule } from './files.module';
export { type OpenedFile, OpenFileService } from './open-file/open-file.service';
export { ReceiveFileService } from './receive-file/receive-file.service';
export type { ReceivedFile } from './receive-file/received-file';
export { RemoveFileService } from './remove-file/remove-file.service';
export { type FilesOfSubject, StoreFileService } from './store-file/store-file.service';
export { SweepObjectsService } from './sweep-objects/sweep-objects.service';
export { writtenFile } from './store-file/written-file';
