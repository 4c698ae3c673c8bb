import type * as z from 'zod';

type Described = z.core.JSONSchema._JSONSchema;

/** Texts that people write, which `libs/contract/src/text` knows, and strings that are no text. */
const KINDS = [
  'line',
  'paragraphs',
  'person-name',
  'mail-address',
  'phone-number',
  'password',
  'date',
  'instant',
  'clock-time',
  'cursor',
  'code',
];
const FORMATS = ['uuid', 'uri'];

/** Strings within a request that could hold anything, by where they stand. A schema that is a string alone is no request. */
export function looseStrings(schema: Described, where: string): string[] {
  if (typeof schema === 'boolean') return [];
  const { properties = {}, items = [], additionalProperties = false, propertyNames } = schema;
  return [
    ...casesOf(schema).flatMap((each) => looseStrings(each, where)),
    ...Object.entries(properties).flatMap(([name, field]) => looseField(field, `${where}.${name}`)),
    ...[items].flat().flatMap((item) => looseField(item, where)),
    ...looseField(additionalProperties, where),
    ...(propertyNames ? looseField(propertyNames, `${where} (names of fields)`) : []),
  ];
}

function looseField(field: Described, where: string): string[] {
  if (typeof field === 'boolean') return field ? [where] : [];
  if (KINDS.includes(String(field['x-text']))) return [];
  if (mayBeText(field)) return isBounded(field) ? [] : [where];
  const cases = casesOf(field);
  if (cases.length > 0) return cases.flatMap((each) => looseField(each, where));
  return looseStrings(field, where);
}

function casesOf({ anyOf = [], oneOf = [], allOf = [] }: z.core.JSONSchema.BaseSchema): Described[] {
  return [...anyOf, ...oneOf, ...allOf];
}

/** Says so, or says nothing of what it is. */
function mayBeText({ type, ...field }: z.core.JSONSchema.BaseSchema): boolean {
  return type ? [type].flat().some((each) => each === 'string') : casesOf(field).length === 0;
}

function isBounded(field: z.core.JSONSchema.BaseSchema): boolean {
  return field.enum !== undefined || field.const !== undefined || FORMATS.includes(field.format ?? '');
}
