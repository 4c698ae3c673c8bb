export * from './coverage.rules';
export * from './quorum.rules';
export * from './working-group.entry';
export * from './working-group.view';
