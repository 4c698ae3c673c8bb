import { NoticeBox } from '@samsyn/ui';
import { notifyManager, type Query, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import { useIsSlow } from '../lib/use-is-slow';
import { useTexts } from '../lib/use-texts';
import { type TroubleKind, troubleOf } from './trouble.rules';

/** Whether a screen tells, once for all of its parts, what cannot be shown now or takes long; a dialog's parts tell it themselves. */
export const IsToldAround = createContext(false);

/** See {@link IsToldAround}. */
export function useIsToldAround(): boolean {
  return useContext(IsToldAround);
}

/** What is the matter with the screen that is shown, told once however many of its questions it concerns, with the way to try again. */
export function Trouble({ onMended }: { readonly onMended: () => void }) {
  const t = useTexts('app');
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const look = () => troubleOf(cache.getAll().filter(isOfScreen).map(stateOf));
  const present = useSyncExternalStore((watcher) => cache.subscribe(notifyManager.batchCalls(watcher)), look);
  // what is tried again is told until it has gone one way or the other
  const [tried, setTried] = useState<TroubleKind>();
  const kind = tried ?? present;
  const isSlow = useIsSlow(kind === 'waiting');
  const retry = async () => {
    if (tried) return;
    setTried(present);
    await client.refetchQueries({
      type: 'active',
      predicate: (query) => isOfScreen(query) && query.state.error !== null,
    });
    setTried(undefined);
    const left = look();
    if (!left || left === 'waiting') onMended();
  };
  return (
    <>
      <p className="sa-hint" role="status">
        {kind === 'waiting' && isSlow ? t('slow') : null}
        {kind === 'stale' ? (
          <>
            {t('stale')}{' '}
            <button
              className="sa-inline"
              type="button"
              aria-busy={Boolean(tried)}
              onClick={() => void retry()}
            >
              {t('retry')}
            </button>
          </>
        ) : null}
      </p>
      {kind === 'offline' || kind === 'fault' ? (
        <NoticeBox tone="danger" heading={t(`problem.${kind}.heading`)} role="alert">
          <p>{t(`problem.${kind}.text`)}</p>
          <p>
            <button
              className="ds-button"
              data-variant="secondary"
              type="button"
              aria-busy={Boolean(tried)}
              onClick={() => void retry()}
            >
              {t('retry')}
            </button>
          </p>
        </NoticeBox>
      ) : null}
    </>
  );
}

/** What somebody looks at; a list whose next page did not come tells so where that was asked for. */
function isOfScreen(query: Query): boolean {
  return query.isActive() && !query.meta?.['isToldByAsker'] && !query.state.fetchMeta?.fetchMore;
}

function stateOf({ state: { status, error, data } }: Query) {
  return { isPending: status === 'pending', error, hasAnswer: data !== undefined };
}
