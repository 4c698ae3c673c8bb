export * from './task-kind-name.schema';
export * from './task-state.schema';
export * from './task.entry';
export * from './task.errors';
export * from './task.view';
