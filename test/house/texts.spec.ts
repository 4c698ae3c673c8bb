import * as z from 'zod';
import { pathOf, sourceFiles } from './source-files';
import { looseStrings } from './texts.rules';

/** What comes in from outside: bodies, queries, parameters of paths, forms. Settings come from whoever runs a process. */
const files = sourceFiles().filter(
  (path) => /^(libs|apps)\/.*\.(schema|entry)\.ts$/.test(path) && !path.endsWith('/config.schema.ts'),
);

/** Schemas of whole requests: what a file exports, or what an entry declares. */
function requestsIn(exported: unknown): z.ZodType[] {
  if (exported instanceof z.ZodType) return [exported];
  if (typeof exported !== 'object' || exported === null || !('method' in exported)) return [];
  const { params, query, body } = exported as Record<string, unknown>;
  return [params, query, body].flatMap((each) => (each instanceof z.ZodType ? [each] : []));
}

const jsonOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

describe('every string that comes in', () => {
  it('is a text that people write, or one of the few things that are none', async () => {
    const loose: string[] = [];
    let requests = 0;
    for (const file of files) {
      const exports = (await import(pathOf(file))) as Record<string, unknown>;
      for (const [name, exported] of Object.entries(exports)) {
        const found = requestsIn(exported).map(jsonOf);
        requests += found.length;
        loose.push(...found.flatMap((schema) => looseStrings(schema, `${file} ${name}`)));
      }
    }
    expect(loose).toEqual([]);
    expect(requests).toBeGreaterThan(30);
  });
});

describe('a loose string', () => {
  it.each([
    ['alone in an object', z.strictObject({ name: z.string() }), ['x.name']],
    [
      'in a list',
      z.strictObject({ items: z.array(z.strictObject({ title: z.string().max(5) })) }),
      ['x.items.title'],
    ],
    ['that may be missing', z.strictObject({ name: z.string().nullable().optional() }), ['x.name']],
    [
      'in one case of several',
      z.union([z.strictObject({ a: z.literal('b') }), z.strictObject({ c: z.string() })]),
      ['x.c'],
    ],
    ['that is a date no rule may reach', z.strictObject({ day: z.iso.date() }), ['x.day']],
    ['as the name of a field', z.record(z.string(), z.int()), ['x (names of fields)']],
    ['that is anything', z.strictObject({ name: z.any() }), ['x.name']],
    ['that says what it is', z.strictObject({ name: z.string().meta({ 'x-text': 'line' }) }), []],
    [
      'with a kind that is not known',
      z.strictObject({ name: z.string().meta({ 'x-text': 'prose' }) }),
      ['x.name'],
    ],
    [
      'that is a word of a list',
      z.strictObject({ kind: z.enum(['a', 'b']), id: z.uuid(), n: z.int(), y: z.boolean() }),
      [],
    ],
  ])('%s is found, or let pass', (_what, schema, found) => {
    expect(looseStrings(jsonOf(schema), 'x')).toEqual(found);
  });
});
