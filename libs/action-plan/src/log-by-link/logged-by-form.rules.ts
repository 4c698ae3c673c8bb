import type { ActionStatus } from '@samsyn/contract';
import type { Logged } from '../log-action/logged-change.rules';
import type { LinkedAction } from './linked-actions';
import type { FilledLogForm, LogChoice } from './log-form.schema';

/** What each choice says of the status; more time says nothing of it. */
const statuses: Readonly<Record<LogChoice, ActionStatus | undefined>> = {
  ongoing: 'ongoing',
  'more-time': undefined,
  done: 'done',
  stopped: 'stopped',
};

/** What is logged by a form that was filled in. */
export function loggedBy({ how, dueOn, text, reading, reason }: FilledLogForm): Logged {
  const status = statuses[how];
  return {
    ...(text === undefined ? {} : { text }),
    ...(status === undefined ? {} : { status }),
    ...(reason === undefined ? {} : { stoppedReason: reason }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(reading === undefined ? {} : { reading: { value: reading } }),
  };
}

/** Whether the last that was written about an action is this form, so that it has been sent twice. */
export function isSaidAlready({ own, lastLoggedAt }: LinkedAction, form: FilledLogForm): boolean {
  if (!own || own.at.getTime() !== lastLoggedAt?.getTime()) return false;
  const { text = null, status = null, dueOn = null, reading } = loggedBy(form);
  return (
    own.text === text &&
    own.status === status &&
    own.dueOn === dueOn &&
    own.reading === (reading?.value ?? null)
  );
}
