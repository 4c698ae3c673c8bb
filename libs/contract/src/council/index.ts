export * from './half-year.entry';
export * from './half-year.errors';
export * from './half-year.rules';
export * from './half-year.schema';
export * from './half-year.view';
