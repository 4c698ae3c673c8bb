import { Icon } from '@samsyn/ui';
import { useSyncExternalStore } from 'react';
import { announced, dismiss, subscribe } from '../lib/announcements';
import { useTexts } from '../lib/use-texts';

/** What has just been done, or could not be, until it is dismissed or the next thing is done; read out when it comes. */
export function Announcement() {
  const t = useTexts('app');
  const told = useSyncExternalStore(subscribe, announced);
  return (
    <div role="status">
      {told ? (
        <div className="ds-alert sa-notice sa-done" data-color={told.tone}>
          <p>{told.words}</p>
          {told.undo ? (
            <button
              className="ds-button sa-button--small"
              data-variant="secondary"
              type="button"
              onClick={told.undo}
            >
              {t('done.undo')}
            </button>
          ) : null}
          <button className="sa-done__close" type="button" aria-label={t('done.dismiss')} onClick={dismiss}>
            <Icon name="cross" />
          </button>
        </div>
      ) : null}
    </div>
  );
}
