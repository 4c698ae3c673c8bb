/** Who is signed in, where they work, and as what: read once, and shared by every screen. */
import { type Entry, getMe, type MembershipView, observers } from '@samsyn/contract';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call } from './api';
import { speakChosen } from './language-choice';
import { setProductClock } from './product-clock';
import { sessionGate } from './session-gate';

export const me = queryOptions({
  queryKey: [getMe.name],
  queryFn: async ({ signal }) => {
    const answer = await call(getMe, {}, { signal });
    setProductClock(answer.now);
    speakChosen(answer.account.language);
    sessionGate.open();
    return answer;
  },
  staleTime: 60_000,
});

/** Where the screen's address says that somebody works; the frame has seen to it that they do. */
export function useMembership(): MembershipView {
  const { municipality } = useParams({ strict: false });
  const { data } = useSuspenseQuery(me);
  const membership = data.memberships.find(({ slug }) => slug === municipality);
  if (!membership) throw new Error(`No membership of ${municipality}`);
  return membership;
}

/** Whether only the bodies are shown where somebody has a seat: to who oversees nothing. */
export function seesOwnAlone({ roles }: Pick<MembershipView, 'roles'>): boolean {
  return !roles.some((role) => observers.some((each) => each === role));
}

/** Whether a membership's roles may do what an entry does: what one may not do is not offered. */
export function may({ roles }: Pick<MembershipView, 'roles'>, { access }: Entry): boolean {
  return typeof access === 'string' || access.some((role) => roles.includes(role));
}
