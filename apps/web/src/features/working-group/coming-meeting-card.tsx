import {
  type BodyView,
  civilDateOf,
  type QuorumView,
  scheduleMeeting,
  spokenTimeSpan,
  spokenWeek,
  spokenWeekdayAndDay,
  updateBody,
  type WorkingGroupView,
} from '@samsyn/contract';
import { Card, ShareBar, StatusTag, type Tone } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { may, useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useLanguage, useTexts } from '../../lib/use-texts';

const tones: Readonly<Record<QuorumView['state'], Tone>> = { met: 'success', open: 'info', short: 'warning' };

export interface ComingMeetingCardProps {
  readonly body: BodyView;
  readonly meeting: WorkingGroupView['comingMeeting'];
}

/** The body's next meeting: when, who comes, and whether they are as many as they should be. */
export function ComingMeetingCard({ body, meeting }: ComingMeetingCardProps) {
  const t = useTexts('app-group');
  const membership = useMembership();
  const { slug: municipality } = membership;
  return (
    <Card id="coming-meeting" heading={t('meeting.heading')}>
      {meeting ? (
        <Meeting meeting={meeting} />
      ) : (
        <>
          <p className="sa-empty">{t('meeting.none')}</p>
          {may(membership, scheduleMeeting) ? (
            <p>
              <Link
                className="ds-link"
                to="/$municipality/moten"
                params={{ municipality }}
                search={{ do: 'schedule', body: body.id }}
              >
                {t('meeting.plan')}
              </Link>
            </p>
          ) : null}
        </>
      )}
      {body.quorum === null ? null : <p className="sa-hint">{t('meeting.least', { count: body.quorum })}</p>}
      {may(membership, updateBody) ? (
        <p>
          <Link
            className="ds-link"
            to="/$municipality/arbetsgrupp"
            params={{ municipality }}
            search={{ body: body.id, do: 'quorum' }}
            resetScroll={false}
          >
            {t(body.quorum === null ? 'meeting.setQuorum' : 'meeting.changeQuorum')}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}

function Meeting({ meeting }: { readonly meeting: NonNullable<WorkingGroupView['comingMeeting']> }) {
  const t = useTexts('app-group');
  const language = useLanguage();
  const { slug: municipality, timeZone } = useMembership();
  const { id, title, date, start, end, place, coming, absent, unknown, quorum } = meeting;
  const today = civilDateOf(productNow(), timeZone);
  const whole = coming + absent + unknown;
  return (
    <>
      <div>
        <p className="sa-strong">
          <Link
            className="ds-link"
            to="/$municipality/moten/$meetingId"
            params={{ municipality, meetingId: id }}
            search={{}}
          >
            {title}
          </Link>
        </p>
        <p>
          {t('meeting.when', {
            day: spokenWeekdayAndDay(date, language, today),
            week: spokenWeek(date, language),
          })}
        </p>
        <p className="sa-hint">{t('meeting.where', { time: spokenTimeSpan(start, end, language), place })}</p>
      </div>
      <ShareBar
        label={t('meeting.coming')}
        told={t('meeting.share', { part: coming, whole })}
        part={coming}
        whole={whole}
      />
      <dl className="sa-days">
        {[
          { term: t('meeting.absent'), count: absent },
          { term: t('meeting.unknown'), count: unknown },
        ].map(({ term, count }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {quorum ? (
        <p>
          <StatusTag tone={tones[quorum.state]}>{t(`meeting.quorum.${quorum.state}`)}</StatusTag>
        </p>
      ) : null}
    </>
  );
}
