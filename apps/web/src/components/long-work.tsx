import { appFollowsTexts, listTasks, replanningKinds, type TaskView } from '@samsyn/contract';
import { NoticeBox, ShareBar } from '@samsyn/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { addTexts } from '../lib/add-texts';
import { may, useMembership } from '../lib/me';
import { asked } from '../lib/queries';
import { useTexts } from '../lib/use-texts';

addTexts('app-follows', appFollowsTexts);

/** How often it is asked how far long work has come, in milliseconds. */
const EVERY = 1000;

/**
 * How far the planning of mails has come that a change has left behind, whoever made it, on whatever page and however often it
 * was loaded since; what the page shows is asked anew when it is over.
 */
export function LongWork() {
  const t = useTexts('app-follows');
  const client = useQueryClient();
  const membership = useMembership();
  const { data } = useQuery({
    ...asked(listTasks, { municipality: membership.slug }),
    enabled: may(membership, listTasks),
    refetchInterval: ({ state }) => (state.data?.items.some(isOpen) ? EVERY : false),
  });
  const tasks = data?.items.filter(({ kind }) => replanningKinds.includes(kind)) ?? [];
  const isOngoing = tasks.some(isOpen);
  const wasOngoing = useRef(false);
  useEffect(() => {
    if (wasOngoing.current && !isOngoing) void client.invalidateQueries();
    wasOngoing.current = isOngoing;
  }, [isOngoing, client]);
  if (tasks.length === 0) return null;
  const sum = (part: 'total' | 'done' | 'failed') => tasks.reduce((total, task) => total + task[part], 0);
  const [done, total, failed] = [sum('done'), sum('total'), sum('failed')];
  if (!isOngoing && failed > 0)
    return (
      <NoticeBox tone="warning" heading={t('task.failed.heading')} role="alert">
        <p>{t('task.failed.text', { count: failed })}</p>
      </NoticeBox>
    );
  return (
    <div role="status" className="sa-progress">
      {isOngoing ? (
        <ShareBar label={t('task.label')} told={t('task.told', { done, total })} part={done} whole={total} />
      ) : (
        <p className="sa-hint">{t('task.done')}</p>
      )}
    </div>
  );
}

function isOpen({ state }: TaskView): boolean {
  return state === 'waiting' || state === 'running';
}
