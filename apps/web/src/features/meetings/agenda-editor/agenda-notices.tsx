import { type AgendaView, tellAgenda } from '@samsyn/contract';
import { NoticeBox } from '@samsyn/ui';
import { announce } from '../../../lib/announcements';
import { counted } from '../../../lib/counted.rules';
import { useOrder } from '../../../lib/queries';
import { useTexts } from '../../../lib/use-texts';
import { spokenDuration } from '../meeting-words';

export interface AgendaNoticesProps {
  readonly one: { readonly municipality: string; readonly meetingId: string };
  readonly agenda: AgendaView;
  readonly isDirty: boolean;
  /** It has been sent: what leaves is decided by that, and no question any more. */
  readonly isSent: boolean;
  /** Decides on the standing agenda as it is. */
  readonly onUse: () => void;
}

/** What is to be known before the items: that nobody has decided on them, or that some have been sent others. */
export function AgendaNotices({ one, agenda, isDirty, isSent, onUse }: AgendaNoticesProps) {
  const t = useTexts('app-agenda');
  const words = useTexts('app-meetings');
  const { untold, decided, fittedFrom, items, version } = agenda;
  const order = useOrder(tellAgenda, () => announce(t(counted(untold, 'untold.done'), { count: untold })));
  const tell = () =>
    order.mutate(
      { municipality: one.municipality, params: { meetingId: one.meetingId }, body: { version } },
      { onError: () => announce(t('untold.failed'), 'danger') },
    );
  return (
    <>
      {untold > 0 ? (
        <NoticeBox tone="warning" heading={t(counted(untold, 'untold.heading'), { count: untold })}>
          <p>{t('untold.text')}</p>
          <p>
            <button
              className="ds-button"
              type="button"
              aria-busy={order.isPending}
              aria-disabled={isDirty}
              onClick={() => isDirty || order.isPending || tell()}
            >
              {t(counted(untold, 'untold.press'), { count: untold })}
            </button>
          </p>
        </NoticeBox>
      ) : null}
      {!decided && items.length > 0 && !isDirty && !isSent ? (
        <NoticeBox tone="info" heading={t('undecided.heading')}>
          <p>
            {t('undecided.text')}{' '}
            {fittedFrom === null ? null : t('undecided.fitted', { from: spokenDuration(fittedFrom, words) })}
          </p>
          <p>
            <button className="ds-button" data-variant="secondary" type="button" onClick={onUse}>
              {t('undecided.use')}
            </button>
          </p>
        </NoticeBox>
      ) : null}
    </>
  );
}
