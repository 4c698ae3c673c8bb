import { frameErrors, only, type Entry, type ErrorDefinition, pathOf } from '@samsyn/contract';
import * as z from 'zod';
import { exampleOf, type JsonSchema } from './schema-example.rules';

/** Operations by path and method. */
type Paths = Record<string, Record<string, object>>;

/** The part of the API's description that follows from its entries: every operation with all it can answer. */
export function describeEntries(entries: readonly Entry[]): Paths {
  const paths: Paths = {};
  for (const declared of entries) {
    const path = pathOf(declared).replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [declared.method.toLowerCase()]: operationOf(declared) };
  }
  return paths;
}

function operationOf(declared: Entry) {
  const { name, summary, access } = declared;
  return {
    operationId: name,
    tags: [name.split('.')[0]],
    summary,
    description: whoMay(declared),
    parameters: [...pathParameters(declared), ...queryParameters(declared), ...keyParameter(declared)],
    ...(access === 'public' ? {} : { security: [{ cookie: [] }] }),
    ...requestBody(declared),
    responses: { ...success(declared), ...problems(declared) },
  };
}

function requestBody({ body, upload }: Entry) {
  if (!body && !upload) return {};
  const json = body ? content('application/json', body, 'input') : {};
  const isNeeded = body !== undefined && !body.safeParse(undefined).success;
  if (!upload) return { requestBody: { required: isNeeded, content: json } };
  const form = {
    type: 'object',
    properties: {
      ...(body ? { body: jsonSchema(body, 'input') } : {}),
      [upload.field]: { type: 'string', format: 'binary' },
    },
    required: [...(isNeeded ? ['body'] : []), ...(upload.required ? [upload.field] : [])],
  };
  const forms = { ...(upload.required ? {} : json), 'multipart/form-data': { schema: form } };
  return { requestBody: { required: isNeeded || upload.required, content: forms } };
}

function whoMay({ access }: Entry): string {
  if (access === 'public') return 'Anyone may.';
  return access === 'signed-in' ? 'Anyone signed in may.' : `Roles: ${access.join(', ')}.`;
}

function pathParameters({ path, params }: Entry) {
  const schemas = params ? (jsonSchema(params, 'input').properties ?? {}) : {};
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: schemas[name] ?? { type: 'string', examples: ['nykvarn'] },
  }));
}

function queryParameters({ query }: Entry) {
  if (!query) return [];
  const { properties = {}, required = [] } = jsonSchema(query, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** Every write of a member can be repeated safely; a preview leaves nothing that could be done twice. */
function keyParameter({ method, access, previews }: Entry) {
  if (method === 'GET' || typeof access === 'string' || previews) return [];
  const schema = { type: 'string', maxLength: 200, pattern: '^[\\x21-\\x7e]+$' };
  const description =
    'Kept for 24 hours: the same request with the same key is answered again and not done again.';
  return [{ name: 'Idempotency-Key', in: 'header', required: false, schema, description }];
}

function success({ status, view, summary, type, download }: Entry) {
  if (download) {
    const file = { schema: { type: 'string', format: 'binary' } };
    return { [status]: { description: summary, content: { 'application/octet-stream': file } } };
  }
  return {
    [status]: {
      description: summary,
      ...(view ? { content: content(type ?? 'application/json', view, 'output') } : {}),
    },
  };
}

/** One response for each status, with an example for each code that comes with it. */
function problems(declared: Entry) {
  const responses: Record<string, unknown> = {};
  for (const [code, definition] of Object.entries(errorsOfEntry(declared))) {
    const known = responses[definition.status] as ReturnType<typeof problemResponse> | undefined;
    responses[definition.status] = problemResponse(code, definition, known);
  }
  return responses;
}

type FrameCode = keyof typeof frameErrors;
const ofSession: readonly FrameCode[] = ['session.missing'];
const ofRoles: readonly FrameCode[] = ['permission.denied', 'municipality.missing'];
const ofWrites: readonly FrameCode[] = [
  'request.cross-site',
  'request.undecodable',
  'request.too-deep',
  'request.too-large',
  'request.charset',
  'request.media-type',
];

/** The codes an entry can answer with: its own, and those of the frame that can stand in its way. */
export function errorsOfEntry(declared: Entry): Record<string, ErrorDefinition> {
  const { access, method, body, query, params, errors, mail, previews, upload } = declared;
  const forRoles = typeof access !== 'string';
  const writes = method !== 'GET';
  const codes: FrameCode[] = [
    ...((body ?? query ?? params ?? upload) ? (['request.invalid'] as const) : []),
    ...(access === 'public' ? [] : ofSession),
    ...(forRoles ? ofRoles : []),
    ...(writes ? ofWrites : []),
    ...(writes && forRoles && !previews ? (['idempotency.reused'] as const) : []),
    ...(mail === 'follows' && !previews ? (['confirmation.needed'] as const) : []),
    'service.unavailable',
  ];
  return { ...only(frameErrors, ...codes), ...errors };
}

function problemResponse(
  code: string,
  definition: ErrorDefinition,
  before?: { content: { 'application/problem+json': { examples: Record<string, unknown> } } },
) {
  const schema = jsonSchema(problemSchema(definition), 'output');
  const value = { ...(exampleOf(schema) as object), ...problemOfCode(code, definition) };
  const examples = {
    ...before?.content['application/problem+json'].examples,
    [code]: { summary: definition.detail, value },
  };
  return {
    description: Object.keys(examples).join(', '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples } },
  };
}

function problemOfCode(code: string, { status, detail }: ErrorDefinition) {
  return { type: `urn:samsyn:problem:${code}`, title: code, status, code, detail };
}

/** Problem details (RFC 9457) with what this code tells beside them; anything else is undeclared. */
export function problemSchema({ extensions = {} }: Pick<ErrorDefinition, 'extensions'>) {
  return z.strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    ...extensions,
  });
}

function content(type: string, schema: z.ZodType, io: 'input' | 'output') {
  const described = jsonSchema(schema, io);
  return { [type]: { schema: described, example: exampleOf(described) } };
}

/** A schema as OpenAPI 3.1 has it. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described as JsonSchema;
}
