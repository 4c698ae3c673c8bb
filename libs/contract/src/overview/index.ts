export * from './mail-group.entry';
export * from './mail-group.schema';
export * from './mail-group.view';
export * from './matter-action.schema';
export * from './matter-words.rules';
export * from './overview.entry';
export * from './overview.view';
export * from './your-meeting.view';
