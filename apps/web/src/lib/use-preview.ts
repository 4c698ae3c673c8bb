import {
  type CallInput,
  type MailingEntry,
  previewOf,
  type PreviewEntry,
  type ViewOf,
} from '@samsyn/contract';
import { keepPreviousData, skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call } from './api';

/** What a write would answer, and which mail would leave, as the server works it out by doing and undoing it. */
export type Preview<E extends MailingEntry> = ViewOf<PreviewEntry<E>>;

/** Previews a write for as long as its request is known; the last one stays in sight while the next is on its way. */
export function usePreview<E extends MailingEntry>(
  declared: E,
  input: CallInput<E> | undefined,
): UseQueryResult<Preview<E>> {
  const preview = previewOf(declared);
  return useQuery({
    queryKey: [preview.name, input],
    queryFn: input
      ? ({ signal }) => call(preview, input as CallInput<PreviewEntry<E>>, { signal })
      : skipToken,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    meta: { isToldByAsker: true },
    placeholderData: keepPreviousData,
  });
}
