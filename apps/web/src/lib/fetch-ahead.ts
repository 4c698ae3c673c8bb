import type { CallInput, Entry } from '@samsyn/contract';
import { may, me } from './me';
import { asked, queryClient } from './queries';

/** Asks for what a screen needs while its code is still on its way, unless whoever is signed in may not have it. */
export function fetchAhead<E extends Entry>(
  declared: E,
  input: CallInput<E> & { readonly municipality: string },
): void {
  const { memberships = [] } = queryClient.getQueryData(me.queryKey) ?? {};
  const membership = memberships.find(({ slug }) => slug === input.municipality);
  if (membership && may(membership, declared)) void queryClient.prefetchQuery(asked(declared, input));
}
