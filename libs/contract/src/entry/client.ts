import { fail, ok, type Result } from '../result';
import { type CallInput, type Entry, type FailureOf, pathOf, type SentFile, type ViewOf } from './entry';

/** A refusal as problem details tell it (RFC 9457), or what kept the request from being answered at all. */
export type Problem<E extends Entry> = FailureOf<E> & {
  readonly status: number;
  readonly detail: string;
};

/** Nothing was answered: no connection, or an answer that is none of ours. */
export interface Unanswered {
  readonly code: 'network.unanswered';
  readonly status: 0;
  readonly detail: string;
}

/** How requests are made: `base` is the origin, and `headers` go with each of them. */
export interface ClientOptions {
  readonly base?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
}

interface Parts {
  readonly municipality?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  readonly file?: SentFile | undefined;
}

/** The address of an entry, with its path's names and its query filled in. */
export function addressOf(declared: Entry, { municipality = '', params = {}, query = {} }: Parts): string {
  const named: Record<string, string> = { ...params, municipality };
  const path = pathOf(declared).replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(named[name] ?? ''),
  );
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  const search = pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : '';
  return path + search;
}

/** JSON, or a form where there is a file; a form's type has a boundary that only who sends it knows. */
function payloadOf({ upload }: Entry, { body, file }: Parts) {
  if (!upload || !file) {
    return body === undefined
      ? {}
      : { type: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  }
  const form = new FormData();
  if (body !== undefined) form.append('body', JSON.stringify(body));
  form.append(upload.field, file, file.name);
  return { body: form };
}

/**
 * A client of the API, typed by the entries: gives the view, or the problem with its code. Never throws for what a server
 * or a network can do. A download is a link to its `addressOf`.
 */
export function apiClient({ base = '', headers = {}, fetch: ask = fetch }: ClientOptions = {}) {
  return async function call<E extends Entry>(
    declared: E,
    input: CallInput<E>,
    init: { readonly signal?: AbortSignal; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Result<ViewOf<E>, Problem<E> | Unanswered>> {
    const parts = input as Parts;
    const { type, body } = payloadOf(declared, parts);
    try {
      const answer = await ask(base + addressOf(declared, parts), {
        method: declared.method,
        headers: { ...headers, ...init.headers, ...type },
        ...(body === undefined ? {} : { body }),
        ...(init.signal ? { signal: init.signal } : {}),
      });
      const text = await answer.text();
      if (!answer.ok) return fail(JSON.parse(text) as Problem<E>);
      return ok((text === '' ? undefined : JSON.parse(text)) as ViewOf<E>);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return fail<Unanswered>({ code: 'network.unanswered', status: 0, detail });
    }
  };
}
