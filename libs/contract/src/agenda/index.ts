export * from './agenda-item.schema';
export * from './agenda-times.rules';
export * from './agenda.entry';
export * from './agenda.schema';
export * from './agenda.view';
export * from './fitted-agenda.rules';
export * from './standing-agenda';
