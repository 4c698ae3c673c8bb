import { type AgendaView, type MeetingView, spokenTime } from '@samsyn/contract';
import { Card, Icon } from '@samsyn/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Answered } from '../../components/answered';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { FollowUp } from './follow-up';
import { spokenDuration } from './meeting-words';

export interface AgendaCardProps {
  readonly meeting: MeetingView;
  readonly agenda: UseQueryResult<AgendaView>;
  /** It can be changed, on a screen of its own. */
  readonly isOpen?: boolean;
}

/** What is to be spoken of, when each item begins, and whether the time suffices. */
export function AgendaCard({ meeting, agenda, isOpen = false }: AgendaCardProps) {
  const { slug: municipality } = useMembership();
  const t = useTexts('app-meetings');
  const language = useLanguage();
  return (
    <Card id="agenda" heading={t('agenda.heading')} aside={agenda.data ? <Fit agenda={agenda.data} /> : null}>
      <Answered query={agenda} lines={9}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="sa-hint">{t('agenda.empty')}</p>
          ) : (
            <ol className="sa-rows sa-agenda" aria-label={meeting.title}>
              {items.map(({ start, title, presenter, minutes, kind }, index) => (
                <li key={`${start} ${title} ${index}`} data-kind={kind}>
                  <span>{spokenTime(start, language)}</span>
                  <span>
                    <span className="sa-strong">{title}</span>
                    {kind === 'break' ? null : <span className="sa-hint"> · {t(`agenda.kind.${kind}`)}</span>}
                    {presenter ? <span className="sa-hint sa-agenda__presenter">{presenter}</span> : null}
                  </span>
                  <span className="sa-agenda__minutes">{t('agenda.minutes', { minutes })}</span>
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
      {agenda.data ? <FollowUp followUp={agenda.data.followUp} /> : null}
      {isOpen ? (
        <p className="sa-agenda__edit">
          <Link
            className="ds-button"
            data-variant="secondary"
            to="/$municipality/moten/$meetingId/dagordning"
            params={{ municipality, meetingId: meeting.id }}
          >
            <Icon name="pen" />
            {t('agenda.edit')}
          </Link>
          {agenda.data && agenda.data.untold > 0 ? (
            <span className="sa-hint">
              {t(counted(agenda.data.untold, 'agenda.untold'), { count: agenda.data.untold })}
            </span>
          ) : null}
        </p>
      ) : null}
    </Card>
  );
}

function Fit({ agenda }: { readonly agenda: AgendaView }) {
  const t = useTexts('app-meetings');
  const time = spokenDuration(
    agenda.items.reduce((sum, { minutes }) => sum + minutes, 0),
    t,
  );
  if (agenda.overrunMinutes === 0) return t('agenda.fits', { time });
  return t('agenda.overrun', { time, over: spokenDuration(agenda.overrunMinutes, t) });
}
