export * from './mail-kind-name.schema';
export * from './mailing-state.schema';
export * from './mailing.entry';
export * from './mailing.errors';
export * from './mailing.schema';
export * from './mailing.view';
export * from './recipient-type.schema';
export * from './subject-type.schema';
