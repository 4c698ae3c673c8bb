export * from './audit-action.schema';
export * from './audit-area.schema';
export * from './audit-log.entry';
export * from './audit-log.schema';
export * from './audit-log.view';
