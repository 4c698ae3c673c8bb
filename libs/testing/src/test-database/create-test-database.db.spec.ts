import { connect } from '@samsyn/embedded-database';

import { createTestDatabase } from './create-test-database';

describe('a database for a test file', () => {
  it('given several made at once, when one is written to, then the others do not see it and all are migrated', async () => {
    const [first, second] = await Promise.all([
      createTestDatabase(),
      createTestDatabase(),
      createTestDatabase(),
    ]);
    const [writer, reader] = await Promise.all([connect(first.url), connect(second.url)]);
    await writer.query('CREATE TABLE only_here (id int)');

    const { rows } = await reader.query(
      "SELECT to_regclass('only_here') AS here, to_regclass('meeting') AS migrated",
    );
    expect(rows).toEqual([{ here: null, migrated: 'meeting' }]);

    await Promise.all([first.drop(), second.drop()]);
    await expect(writer.query('SELECT 1')).rejects.toThrow(/terminat|closed|not queryable/);
    await expect(connect(first.url)).rejects.toThrow('does not exist');
    await reader.end().catch(() => undefined);
  });
});
