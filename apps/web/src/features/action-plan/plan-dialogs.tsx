import {
  adoptPlanVersion,
  createPlanVersion,
  type PlanView,
  setGoals,
  setPlanDocument,
  updatePlan,
} from '@samsyn/contract';
import { type ComponentType, lazy, Suspense } from 'react';
import { may, useMembership } from '../../lib/me';
import type { PlanDialogProps } from './plan-dialog';
import { type PlanTask, planTasks } from './plan-search.rules';

/** By which entry each is done: who may not do that is not offered it. */
export const planEntries = {
  draft: createPlanVersion,
  goals: setGoals,
  adopt: adoptPlanVersion,
  document: setPlanDocument,
  rename: updatePlan,
} as const;

/** What can be done with a plan as it is. */
export function tasksOfPlan({ adopted, draft }: Pick<PlanView, 'adopted' | 'draft'>): readonly PlanTask[] {
  return planTasks.filter((task) => {
    if (task === 'draft') return adopted !== null && draft === null;
    if (task === 'adopt') return draft !== null && draft.goals.length > 0;
    return task === 'rename' || task === 'document' || draft !== null;
  });
}

/** Each is fetched when it is first opened. */
const dialogs: Readonly<Record<PlanTask, ComponentType<PlanDialogProps>>> = {
  draft: lazy(() => import('./begin-draft.dialog')),
  goals: lazy(() => import('./goals.dialog')),
  adopt: lazy(() => import('./adopt.dialog')),
  document: lazy(() => import('./plan-document.dialog')),
  rename: lazy(() => import('./rename-plan.dialog')),
};

/** The dialog about a plan that the address asks for, if that can be done. */
export function PlanDialog({ task, ...props }: PlanDialogProps & { readonly task: PlanTask }) {
  const membership = useMembership();
  if (!tasksOfPlan(props.plan).includes(task) || !may(membership, planEntries[task])) return null;
  const Dialog = dialogs[task];
  return (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  );
}
