import {
  type ActionView,
  handOverAction,
  isOpen,
  logAction,
  type MembershipView,
  updateAction,
} from '@samsyn/contract';
import { Icon, type IconName } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { type ActionTask, actionTasks } from './actions-search.rules';

const icons: Readonly<Record<ActionTask, IconName>> = {
  log: 'pen',
  due: 'calendar',
  'hand-over': 'person',
  edit: 'pen',
  stop: 'stop',
};

/** By which entry each is done: a new last day, and that it is stopped, are logged. */
const entries = {
  log: logAction,
  due: logAction,
  'hand-over': handOverAction,
  edit: updateAction,
  stop: logAction,
} as const;

/**
 * What somebody may do with an action now. Where its goal is no more, who has it gives it another, and nothing else can be
 * done.
 */
export function tasksOf(
  { mayLog, mayEdit, status, goal }: Pick<ActionView, 'mayLog' | 'mayEdit' | 'status' | 'goal'>,
  membership: Pick<MembershipView, 'roles'>,
): readonly ActionTask[] {
  const allowed = actionTasks.filter((task) => may(membership, entries[task]));
  if (!goal.holds) return mayEdit ? allowed.filter((task) => task === 'edit') : [];
  if (!mayLog) return [];
  return isOpen(status) ? allowed : allowed.filter((task) => task === 'log' || task === 'edit');
}

export interface ActionTasksProps {
  readonly action: ActionView;
  /** On the action's own screen; otherwise beside the list. */
  readonly isAlone: boolean;
}

/** What can be done with an action: logging first, what is done seldom folded away. */
export function ActionTasks({ action, isAlone }: ActionTasksProps) {
  const t = useTexts('app-actions');
  const offered = tasksOf(action, useMembership());
  const [first] = offered;
  if (!first) return null;
  const hasDue = offered.includes('due');
  const others = offered.filter((task) => task !== first && task !== 'due');
  return (
    <nav className="sa-actions" aria-label={t('actions.label')}>
      <TaskLink task={first} variant="primary" {...{ action, isAlone }} />
      {hasDue ? <TaskLink task="due" variant="secondary" {...{ action, isAlone }} /> : null}
      {others.length > 0 ? (
        <details className="sa-more">
          <summary className="ds-button" data-variant="tertiary">
            {t('actions.more')}
          </summary>
          <div className="sa-more__choices">
            {others.map((task) => (
              <TaskLink key={task} task={task} variant="tertiary" {...{ action, isAlone }} />
            ))}
          </div>
        </details>
      ) : null}
    </nav>
  );
}

interface TaskLinkProps extends ActionTasksProps {
  readonly task: ActionTask;
  readonly variant: 'primary' | 'secondary' | 'tertiary';
}

function TaskLink({ task, variant, action: { id: actionId }, isAlone }: TaskLinkProps) {
  const t = useTexts('app-actions');
  const { slug: municipality } = useMembership();
  const look = {
    className: 'ds-button',
    'data-variant': variant,
    'data-color': task === 'stop' ? 'danger' : undefined,
    'data-task': task,
    resetScroll: false,
  } as const;
  const words = (
    <>
      {variant === 'secondary' ? null : <Icon name={icons[task]} />}
      {t(`actions.${task}`)}
    </>
  );
  return isAlone ? (
    <Link
      {...look}
      to="/$municipality/atgarder/$actionId"
      params={{ municipality, actionId }}
      search={{ do: task }}
    >
      {words}
    </Link>
  ) : (
    <Link
      {...look}
      to="/$municipality/atgarder"
      params={{ municipality }}
      search={(search) => ({ ...search, action: actionId, do: task })}
    >
      {words}
    </Link>
  );
}
