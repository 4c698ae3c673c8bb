import type { CallInput, Entry, ViewOf } from '@samsyn/contract';
import { QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, Refused } from './api';

/** One for the whole page. What can pass is asked again twice; a refusal stands. Who comes back to a window sees what holds now. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      refetchOnWindowFocus: 'always',
      // without a network a question fails as it does without an answer, and is told alike
      networkMode: 'always',
      refetchOnReconnect: 'always',
      retry: (failures, error) => failures < 2 && mayPass(error),
      retryDelay: (attempt) => 700 * 2 ** attempt,
      throwOnError: false,
    },
    mutations: { networkMode: 'always' },
  },
});

function mayPass(error: Error): boolean {
  return !(error instanceof Refused) || error.problem.status === 0 || error.problem.status >= 500;
}

/** A question to the API, known by its entry and input. */
export function asked<E extends Entry>(declared: E, input: CallInput<E>) {
  return queryOptions({
    queryKey: [declared.name, input] as const,
    queryFn: ({ signal }) => call(declared, input, { signal }),
  });
}

/** A file says nothing of itself in JSON, and another file is another request. */
function fileAsTold(_name: string, value: unknown): unknown {
  return value instanceof File ? [value.name, value.size, value.lastModified] : value;
}

/**
 * An order to the API. Every try of the same request carries one key, so that a second click or a lost answer orders
 * nothing twice; once done, the page asks anew for all it shows.
 * @param done runs once it has been done, also when whoever ordered it is no longer shown by then.
 */
export function useOrder<E extends Entry>(declared: E, done: (answer: ViewOf<E>) => void) {
  const client = useQueryClient();
  const tried = useRef({ request: '', key: '' });
  return useMutation({
    mutationFn: (input: CallInput<E>) => {
      const request = JSON.stringify(input, fileAsTold);
      if (request !== tried.current.request) tried.current = { request, key: crypto.randomUUID() };
      return call(declared, input, { idempotencyKey: tried.current.key });
    },
    onSuccess: (answer) => {
      tried.current = { request: '', key: '' };
      done(answer);
      return client.invalidateQueries();
    },
  });
}
