import type * as z from 'zod';
import type { Role } from '../permissions/role.schema';
import { frameErrors, type FrameErrorCode } from './frame.errors';
import type { ErrorDefinition, ErrorDefinitions, Failure } from './failure';

/** Where every entry's path begins. */
export const API_ROOT = '/api/v1';

/** Who may: anyone, anyone signed in, or members of the path's municipality who have one of these roles. */
export type Access = 'public' | 'signed-in' | readonly Role[];

/**
 * One use case as the world sees it. Controller, guard, validation, description, tests and the web's client read it, and
 * nothing of it is said twice.
 */
export interface Entry {
  /** `<context>.<verb>`: the use case's own name, the permission to do it, and its `operationId`. */
  readonly name: string;
  /** What it does, in a sentence. */
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below {@link API_ROOT}, with `:names`. An entry for roles lies below `/municipalities/:municipality`. */
  readonly path: string;
  /** Where the path begins, for what is no part of the product's API; {@link API_ROOT} unless said. */
  readonly root?: string;
  readonly access: Access;
  /** Every `:name` of the path but the municipality, which the guard reads. */
  readonly params?: z.ZodObject;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** What is answered; without one nothing is, with status 204. */
  readonly view?: z.ZodType;
  /**
   * A file comes in with it, in that field of a form; the body then stands in the form's part `body`, as JSON. Where the file is
   * not required, a request without one is JSON as ever.
   */
  readonly upload?: { readonly field: string; readonly required: boolean };
  /** What is answered is a file, to be saved. */
  readonly download?: true;
  /** What the answer is, where it is no JSON but a text to be shown as it is. */
  readonly type?: 'text/html';
  readonly status: 200 | 201 | 202 | 204;
  /**
   * It can make mail leave: because that is what it is for (`ordered`), or because that `follows`. Either has a preview
   * (`previewOf`); what follows within the hour is done only with `confirmed: true`.
   */
  readonly mail?: 'ordered' | 'follows';
  /** The name of the write that this one previews. */
  readonly previews?: string;
  /** The codes it can answer with beside {@link frameErrors}. */
  readonly errors: ErrorDefinitions;
}

/** Declares an entry and keeps its exact types. */
export function entry<const E extends Entry>(declaration: E): E {
  return declaration;
}

/** An entry's whole path, with `:names`. */
export function pathOf({ root = API_ROOT, path }: Entry): string {
  return root + path;
}

type Output<S> = S extends z.ZodType ? z.output<S> : undefined;
type Input<S> = S extends z.ZodType ? z.input<S> : undefined;
type Member<E, K extends string> = E extends { readonly [key in K]: infer S } ? S : undefined;

/** The path's parameters, as validated. */
export type ParamsOf<E extends Entry> = Output<Member<E, 'params'>>;
/** The query, as validated. */
export type QueryOf<E extends Entry> = Output<Member<E, 'query'>>;
/** The body, as validated. */
export type BodyOf<E extends Entry> = Output<Member<E, 'body'>>;
/** What is answered. */
export type ViewOf<E extends Entry> = E extends { readonly view: infer S extends z.ZodType }
  ? z.output<S>
  : void;
/** The codes an entry can answer with, the common ones included. */
export type CodeOf<E extends Entry> = (keyof E['errors'] & string) | FrameErrorCode;
/** What a controller's method may return when it fails in an expected way. */
export type FailureOf<E extends Entry> = Failure<CodeOf<E>>;

type Given<K extends string, S> = S extends z.ZodType ? { readonly [key in K]: z.input<S> } : unknown;
/** A file that a client sends, such as a browser's `File`. */
export interface SentFile extends Blob {
  readonly name: string;
}

type GivenFile<E extends Entry> = E extends { readonly upload: { readonly required: true } }
  ? { readonly file: SentFile }
  : E extends { readonly upload: object }
    ? { readonly file?: SentFile | undefined }
    : unknown;
/** What a client gives to call an entry. */
export type CallInput<E extends Entry> = Given<'params', Member<E, 'params'>> &
  (Input<Member<E, 'query'>> extends undefined ? unknown : { readonly query?: Input<Member<E, 'query'>> }) &
  Given<'body', Member<E, 'body'>> &
  GivenFile<E> &
  (E['access'] extends string ? unknown : { readonly municipality: string });

/** What a code means when this entry answers with it; `undefined` for a code it does not list. */
export function errorDefinition(declared: Entry, code: string): ErrorDefinition | undefined {
  return declared.errors[code] ?? (frameErrors as ErrorDefinitions)[code];
}
