export { connect } from './connect';
export { EmbeddedPostgres, type EmbeddedPostgresOptions, type StartStep } from './embedded-postgres';
export { isAlive } from './is-alive';
export { type ServerSettings, throwAwaySettings } from './server-settings';
