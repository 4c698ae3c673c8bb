export * from './role-groups';
export * from './role.schema';
