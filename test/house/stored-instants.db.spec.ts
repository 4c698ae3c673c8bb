import { createTestDatabase } from '@samsyn/testing';
import { Client } from 'pg';

/** Instants that follow real time on purpose: the life of sessions and known devices, and how long an answer is kept. */
const REAL_TIME = [
  'idempotency_record.created_at',
  'known_device.created_at',
  'known_device.last_used_at',
  'session.created_at',
  'session.last_seen_at',
];

describe('the instants that the database stores by itself', () => {
  let client: Client;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await drop();
  });

  const defaultsLike = async (pattern: string): Promise<string[]> => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type LIKE 'timestamp%' AND column_default ~ $1 ORDER BY name`,
      [pattern],
    );
    return rows.map(({ name }) => name);
  };

  it('given every table, when its columns are read, then only timeouts and sessions begin as real time', async () => {
    expect(
      await defaultsLike(String.raw`(?<!product_)(clock_timestamp|statement_timestamp|now|localtimestamp)\(`),
    ).toEqual(REAL_TIME);
  });

  it('given rows that tell when they were made, when their columns are read, then the product’s clock says so', async () => {
    expect(await defaultsLike(String.raw`product_now\(\)`)).toEqual(
      expect.arrayContaining(['meeting.created_at', 'participant.created_at', 'mailing.created_at']),
    );
  });
});
