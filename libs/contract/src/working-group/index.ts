export * from './annual-report.entry';
export * from './annual-report.schema';
export * from './annual-report.view';
export * from './coverage.rules';
export * from './quorum.rules';
export * from './working-group.entry';
export * from './working-group.view';
