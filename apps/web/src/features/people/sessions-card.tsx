import { clockTimeOf, endOtherSessions, endSession, spokenTime, type SessionsView } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { Answered } from '../../components/answered';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { sessions } from './people.query';

type Session = SessionsView['sessions'][number];

/** Where one is signed in, and the ways out there. */
export function SessionsCard() {
  const t = useTexts('app-people');
  const query = useQuery(sessions);
  const others = useOrder(endOtherSessions, () => announce(t('profile.sessions.allDone')));
  const failed = useFailed();
  return (
    <Card id="sessions" heading={t('profile.sessions.heading')}>
      <Answered query={query} lines={3}>
        {({ sessions: listed }) => (
          <>
            <ul className="sa-rows sa-rows--tight">
              {listed.map((each) => (
                <Place key={each.id} session={each} />
              ))}
            </ul>
            {listed.length > 1 ? (
              <button
                className="ds-button"
                data-variant="secondary"
                type="button"
                aria-busy={others.isPending}
                onClick={() => others.isPending || others.mutate({}, { onError: failed })}
              >
                {t('profile.sessions.endOthers')}
              </button>
            ) : (
              <p className="sa-hint">{t('profile.sessions.alone')}</p>
            )}
          </>
        )}
      </Answered>
    </Card>
  );
}

function Place({ session: { id, startedAt, lastUsedAt, isCurrent } }: { readonly session: Session }) {
  const t = useTexts('app-people');
  const moment = useMoment();
  const failed = useFailed();
  const end = useOrder(endSession, () => announce(t('profile.sessions.done')));
  const started = moment(startedAt);
  return (
    <li className="sa-invited">
      <div>
        {t(isCurrent ? 'profile.sessions.this' : 'profile.sessions.other')}
        <span className="sa-hint sa-below">
          {t('profile.sessions.started', { when: started })}
          <br />
          {t('profile.sessions.used', { when: moment(lastUsedAt) })}
        </span>
      </div>
      {isCurrent ? null : (
        <button
          className="ds-button sa-button--small"
          data-variant="tertiary"
          type="button"
          aria-label={t('profile.sessions.endOf', { when: started })}
          aria-busy={end.isPending}
          onClick={() => end.isPending || end.mutate({ params: { sessionId: id } }, { onError: failed })}
        >
          {t('profile.sessions.end')}
        </button>
      )}
    </li>
  );
}

/** Says an instant: "26 november kl. 14.02". */
function useMoment(): (instant: string) => string {
  const t = useTexts('app-people');
  const language = useLanguage();
  const day = useSpokenDay();
  const { timeZone } = useMembership();
  return (instant) => {
    const at = new Date(instant);
    return t('profile.sessions.when', {
      day: day(at),
      time: spokenTime(clockTimeOf(at, timeZone), language),
    });
  };
}

function useFailed(): () => void {
  const app = useTexts('app');
  return () => announce(app('dialog.fault'), 'danger');
}
