import { readFileSync } from 'node:fs';
import { configSchema } from '@samsyn/platform';
import { pathOf } from './source-files';

describe('docs/operations.md', () => {
  const rows = readFileSync(pathOf('docs/operations.md'), 'utf8').matchAll(
    /^\| `([A-Z_]+)` +\| (yes)? *\| (\S*)/gm,
  );
  const documented = new Map(
    [...rows].map(([, name = '', required, value = '']) => [name, { required, value }]),
  );

  it('explains every setting, and none that is gone', () => {
    expect([...documented.keys()].toSorted()).toEqual(Object.keys(configSchema.shape).toSorted());
  });

  it.each(Object.entries(configSchema.shape))(
    'says truly whether %s is needed and what it is otherwise',
    (name, schema) => {
      const unset = schema.safeParse(undefined);
      const value = unset.success && unset.data !== undefined ? `\`${String(unset.data)}\`` : '';
      expect(documented.get(name)).toEqual({ required: unset.success ? undefined : 'yes', value });
    },
  );
});
