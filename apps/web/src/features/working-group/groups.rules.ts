import type { BodyView, PlanView } from '@samsyn/contract';

/** The bodies that have something to show here: working groups first, then whatever else works against a plan. */
export function groupsAmong<B extends Pick<BodyView, 'id' | 'kind'>>(
  bodies: readonly B[],
  plans: readonly Pick<PlanView, 'bodyId'>[],
): readonly B[] {
  const isGroup = ({ kind }: B) => kind === 'working-group';
  const works = ({ id }: B) => plans.some(({ bodyId }) => bodyId === id);
  return [...bodies.filter(isGroup), ...bodies.filter((body) => !isGroup(body) && works(body))];
}
