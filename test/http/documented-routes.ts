import type { TestApp } from '../app/test-app.builder';

/** As much of a JSON schema as the API's description uses. */
export interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  nullable?: boolean;
  'x-text'?: string;
}

/** A parameter of a route. */
export interface DocumentedParameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: JsonSchema;
}

/** A route as `/api/openapi.json` describes it. */
export interface DocumentedRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** With parameters in braces. */
  path: string;
  parameters: DocumentedParameter[];
  body: JsonSchema | undefined;
}

interface Operation {
  parameters?: DocumentedParameter[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}

/** The routes of the API's own description. */
export async function documentedRoutes(app: TestApp): Promise<DocumentedRoute[]> {
  const answer = await app.http.inject('/api/openapi.json');
  const { paths } = answer.json<{ paths: Record<string, Record<string, Operation>> }>();
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase() as DocumentedRoute['method'],
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema,
    })),
  );
}

/** A field of a request body in which a person writes what they like. */
export interface TextField {
  route: DocumentedRoute;
  /** Property names, from the outside in. */
  path: string[];
  /** What the field is for, as the description tells it. */
  kind: string | undefined;
}

/** Every such field of every route; those inside lists stand in a list's first item. */
export function textFields(routes: readonly DocumentedRoute[]): TextField[] {
  return routes.flatMap((route) => freeTexts(route.body ?? {}).map((field) => ({ route, ...field })));
}

function freeTexts(schema: JsonSchema, path: string[] = []): Omit<TextField, 'route'>[] {
  if (schema.type === 'string') {
    return schema.enum || schema.format || schema.pattern ? [] : [{ path, kind: schema['x-text'] }];
  }
  if (schema.items) return freeTexts(schema.items, [...path, '0']);
  return Object.entries(schema.properties ?? {}).flatMap(([name, each]) => freeTexts(each, [...path, name]));
}

/** A body with nothing but this value at this path. */
export function bodyWith([name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  return name === '0' ? [bodyWith(rest, value)] : { [name]: bodyWith(rest, value) };
}
