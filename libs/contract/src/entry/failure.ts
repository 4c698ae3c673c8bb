import * as z from 'zod';

/**
 * An expected failure as a service returns it: a code, and what else its definition says is told. Its status and its words
 * stand in the entry that lists the code.
 */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly [extension: string]: unknown;
}

/** What a code means: its HTTP status, a sentence for a developer, and the further fields that are told with it. */
export interface ErrorDefinition {
  readonly status: number;
  readonly detail: string;
  readonly extensions?: z.ZodRawShape;
}

/** Codes of what can stand in the way, each with its meaning. */
export type ErrorDefinitions = Readonly<Record<string, ErrorDefinition>>;

/** Defines the codes of a context; an entry lists those it can answer with. */
export function errorsOf<const D extends ErrorDefinitions>(definitions: D): D {
  return definitions;
}

/** Some of a context's codes, for one entry. */
export function only<D extends ErrorDefinitions, C extends keyof D & string>(
  definitions: D,
  ...codes: readonly C[]
): Pick<D, C> {
  return Object.fromEntries(codes.map((code) => [code, definitions[code]])) as Pick<D, C>;
}

/**
 * The meaning of every `….changed`: a stale version. It hands back what stands now and what was asked for, so that nothing
 * is lost.
 * @param what the thing that was changed, with its article: "the organisation".
 */
export function conflictOver<V extends z.ZodType>(what: string, view: V) {
  return {
    status: 409,
    detail: `Someone has changed ${what} since you read it`,
    extensions: { current: view, yours: z.unknown() },
  } as const;
}
