import { getTask, type TaskView } from '@samsyn/contract';
import { NoticeBox, ShareBar } from '@samsyn/ui';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMembership } from '../../lib/me';
import { asked } from '../../lib/queries';
import { useTexts } from '../../lib/use-texts';

/** How often it is asked how far long work has come, in milliseconds. */
const EVERY = 1000;

/** How far the work has come that a change of the settings has left behind; what the page shows is asked anew when it is over. */
export function TaskProgress({ ids }: { readonly ids: readonly string[] }) {
  const t = useTexts('app-settings');
  const client = useQueryClient();
  const { slug: municipality } = useMembership();
  const answers = useQueries({
    queries: ids.map((taskId) => ({
      ...asked(getTask, { municipality, params: { taskId } }),
      refetchInterval: ({ state }: { state: { data: TaskView | undefined } }) =>
        state.data && isOver(state.data) ? (false as const) : EVERY,
    })),
  });
  const tasks = answers.flatMap(({ data }) => (data ? [data] : []));
  const isDone = ids.length > 0 && tasks.length === ids.length && tasks.every(isOver);
  useEffect(() => {
    if (isDone) void client.invalidateQueries();
  }, [isDone, client]);
  if (tasks.length === 0) return null;
  const sum = (part: 'total' | 'done' | 'failed') => tasks.reduce((total, task) => total + task[part], 0);
  const [done, total, failed] = [sum('done'), sum('total'), sum('failed')];
  if (isDone && failed > 0)
    return (
      <NoticeBox tone="warning" heading={t('task.failed.heading')} role="alert">
        <p>{t('task.failed.text', { count: failed })}</p>
      </NoticeBox>
    );
  return (
    <div role="status" className="sa-progress">
      {isDone ? (
        <p className="sa-hint">{t('task.done')}</p>
      ) : (
        <ShareBar label={t('task.label')} told={t('task.told', { done, total })} part={done} whole={total} />
      )}
    </div>
  );
}

function isOver({ state }: TaskView): boolean {
  return state === 'done' || state === 'failed' || state === 'superseded';
}
