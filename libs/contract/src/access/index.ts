export * from './me.view';
export * from './session.entry';
export * from './session.errors';
export * from './session.schema';
