export * from './permission.rules';
export * from './permissions';
export * from './role.schema';
