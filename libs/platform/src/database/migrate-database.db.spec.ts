import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@samsyn/testing';
import { Client } from 'pg';
import { migrations } from '../../../../migrations';
import { migrateDatabase } from './migrate-database';

/** An empty database whose owner is no superuser, as managed PostgreSQL gives. */
async function ownedDatabase(superuser: Client, address: string): Promise<{ name: string; url: string }> {
  const name = `owned_${randomUUID().replaceAll('-', '')}`;
  await superuser.query(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'exempel'`);
  await superuser.query(`CREATE DATABASE ${name} OWNER ${name}`);
  const url = new URL(address);
  Object.assign(url, { username: name, password: 'exempel', pathname: `/${name}` });
  return { name, url: url.href };
}

describe('migrating a database', () => {
  it('given an owner who is no superuser, migrates once, and the question across municipalities can be asked', async () => {
    const { url, drop } = await createTestDatabase();
    const superuser = new Client({ connectionString: url });
    await superuser.connect();
    const owned = await ownedDatabase(superuser, url);
    try {
      expect(await migrateDatabase(owned.url, migrations)).toHaveLength(migrations.length);
      expect(await migrateDatabase(owned.url, migrations)).toEqual([]);

      const application = new URL(url);
      application.pathname = `/${owned.name}`;
      const client = new Client({ connectionString: application.href, options: '-c role=samsyn_app' });
      await client.connect();
      const { rows } = await client.query('SELECT * FROM municipalities_with_due_mail()');
      await client.end();
      expect(rows).toEqual([]);
    } finally {
      await superuser.query(`DROP DATABASE ${owned.name} WITH (FORCE)`);
      await superuser.query(`DROP OWNED BY ${owned.name}; DROP ROLE ${owned.name}`);
      await superuser.end();
      await drop();
    }
  });
});
