export * from './file-fault-words.rules';
export * from './file-name.rules';
export * from './file-type.schema';
export * from './file-types';
export {
  fileErrors,
  type FileFault,
  fileFaults,
  type FileRoomFault,
  incomingFileErrors,
} from './file.errors';
export * from './file.view';
