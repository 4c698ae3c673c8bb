export * from './permission.rules';
export * from './permissions';
export * from './role-groups';
export * from './role.schema';
