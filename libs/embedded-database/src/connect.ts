import { Client } from 'pg';

/**
 * Opens one connection; losing it later is no error of its own, since tests stop the server under us.
 *
 * @throws when nobody answers within three seconds or the password is not ours.
 */
export async function connect(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 3000,
    application_name: 'samsyn-owner',
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
