import type { Page } from '@samsyn/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';

/** What is asked for beside the filters of a list: what comes after a page, whose `next` it is. */
interface After {
  readonly cursor?: string;
}

/**
 * A list of the API, page by page.
 * @param key names the list and its filters
 * @param ask asks for one page
 */
export function askedByPage<Row>(
  key: readonly unknown[],
  ask: (after: After, options: { readonly signal: AbortSignal }) => Promise<Page<Row>>,
) {
  return infiniteQueryOptions({
    queryKey: [...key, 'pages'] as const,
    queryFn: ({ pageParam, signal }) => ask(pageParam ? { cursor: pageParam } : {}, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}
