import type { CallInput, Entry } from '@samsyn/contract';
import { QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, Refused } from './api';

/** One for the whole page. What can pass is asked again twice; a refusal stands. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
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

/**
 * An order to the API. Every try carries one key, so that a second click or a lost answer orders nothing twice; once
 * done, the page asks anew for all it shows.
 */
export function useOrder<E extends Entry>(declared: E) {
  const client = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (input: CallInput<E>) => call(declared, input, { idempotencyKey: key }),
    onSettled: () => setKey(crypto.randomUUID()),
    onSuccess: () => client.invalidateQueries(),
  });
}
