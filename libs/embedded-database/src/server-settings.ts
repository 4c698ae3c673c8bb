/** Settings of PostgreSQL by name, as in `postgresql.conf`. */
export type ServerSettings = Readonly<Record<string, string>>;

const ours: ServerSettings = {
  listen_addresses: '127.0.0.1',
  // Only TCP: a socket file may have too long a path, or be left behind by a crash.
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  jit: 'off',
};

/** For databases that are thrown away: fast, and corrupt after a power failure. */
export const throwAwaySettings: ServerSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** The lines of a configuration file; the callers' settings win over ours. */
export function settingsFile(settings: ServerSettings): string {
  return Object.entries({ ...ours, ...settings })
    .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
    .join('');
}
