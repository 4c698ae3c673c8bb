import { execFileSync } from 'node:child_process';

import { connect } from '@samsyn/embedded-database';
import { createTestDatabase } from '@samsyn/testing';

/** Clocks that disagree would make a run on another day (`jest-on.sh`) prove nothing. */
describe('the clocks of a run', () => {
  it('given a server and a program that we started, when all are asked, then it is the same time everywhere', async () => {
    const database = await createTestDatabase();
    const client = await connect(database.url);
    const before = Date.now();
    const { rows } = await client.query<{ at: Date }>('SELECT clock_timestamp() AS at');
    const program = execFileSync(process.execPath, ['-p', 'Date.now()'], { encoding: 'utf8' });
    const after = Date.now();
    await client.end();
    await database.drop();

    for (const instant of [rows[0]?.at.getTime(), Number(program)]) {
      expect(instant).toBeGreaterThanOrEqual(before - 1_000);
      expect(instant).toBeLessThanOrEqual(after + 1_000);
    }
  });
});
