import * as z from 'zod';
import { jsonSchema } from './describe-entries';
import { exampleOf } from './schema-example.rules';

describe('the example of a schema', () => {
  it('given objects, lists, choices and defaults, then it is what the schema takes', () => {
    const schema = z.strictObject({
      id: z.uuid(),
      day: z.iso.date(),
      at: z.iso.datetime(),
      kind: z.enum(['council', 'working-group']),
      minutes: z.int().min(5),
      named: z.string().nullable(),
      tags: z.array(z.string()),
      either: z.union([z.literal('a'), z.number()]),
      fast: z.boolean().default(false),
      open: z.boolean(),
      share: z.number(),
      email: z.email(),
      link: z.url(),
      code: z.string().meta({ examples: ['KS 2017/0530'] }),
    });
    const example = exampleOf(jsonSchema(schema, 'input'));
    expect(schema.safeParse(example).error).toBeUndefined();
    expect(example).toMatchObject({
      kind: 'council',
      minutes: 5,
      code: 'KS 2017/0530',
      fast: false,
      open: true,
    });
    expect(example).toMatchObject({ share: 1, tags: ['Exempel'] });
  });
});
