export * from './reserved-roles.rules';
export * from './role-groups';
export * from './role.schema';
