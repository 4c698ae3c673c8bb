import { type BodyView, getActionTiming, updateBody } from '@samsyn/contract';
import { Timeline, type TimelineEntry } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { counted } from '../../lib/counted.rules';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { ActionReminders } from './action-reminders';
import { daysAhead, draftOf } from './timing-draft.rules';
import { whenWords, whomWords } from './timing-words';

export interface BodyTimingCardProps {
  readonly body: BodyView;
  /** It works against a plan, and so is reminded of actions. */
  readonly hasActions: boolean;
}

/** The way to a body's meeting, mail by mail and last day by last day. */
export function BodyTimingCard({ body, hasActions }: BodyTimingCardProps) {
  const t = useTexts('app-timing');
  const membership = useMembership();
  return (
    <section className="sa-card" aria-labelledby={`body-${body.id}`}>
      <div className="sa-card__head">
        <h2 className="sa-card__heading" id={`body-${body.id}`}>
          {body.name} <span className="sa-hint">{t(`kind.${body.kind}`)}</span>
        </h2>
        {may(membership, updateBody) ? (
          <Link
            className="ds-button sa-button--small"
            data-variant="tertiary"
            to="/$municipality/installningar/mejltider"
            params={{ municipality: membership.slug }}
            search={{ do: 'edit', body: body.id }}
            aria-label={t('editOf', { body: body.name })}
            resetScroll={false}
          >
            {t('edit')}
          </Link>
        ) : null}
      </div>
      <Timeline entries={useTimingEntries(body)} />
      <OffMails body={body} />
      {body.kind === 'council' ? <AtRisk body={body} /> : null}
      {hasActions && may(membership, getActionTiming) ? <ActionReminders body={body} /> : null}
    </section>
  );
}

/** Every mail and last day before a meeting, in order, and the meeting itself. */
function useTimingEntries(body: BodyView): TimelineEntry[] {
  const t = useTexts('app-timing');
  const draft = draftOf(body);
  const mails = draft.mails
    .filter(({ isOn }) => isOn)
    .map((mail) => ({
      ahead: daysAhead(mail, draft),
      entry: {
        key: mail.id,
        mark: 'planned' as const,
        icon: 'mail' as const,
        when: capital(whenWords(mail, t)),
        title: t(`mail.${mail.kind}`),
        text: whomWords(mail, t),
      },
    }));
  const ends = (['replyByDays', 'contributionsByDays'] as const).map((end) => ({
    ahead: body[end],
    entry: {
      key: end,
      mark: 'next' as const,
      icon: 'flag' as const,
      when: capital(whenWords({ kind: 'notice', days: body[end], unit: 'days', isAfter: false }, t)),
      title: t(`last.${end}`),
    },
  }));
  const meeting: TimelineEntry = {
    key: 'meeting',
    mark: 'event',
    icon: 'calendar',
    when: t('meetingDay'),
    title: t('meeting'),
  };
  const before = [...mails, ...ends].toSorted((one, other) => other.ahead - one.ahead);
  return [...before.map(({ entry }) => entry), meeting];
}

/** When its half-year is at risk, which the start page and the Monday list tell. */
function AtRisk({ body }: { readonly body: BodyView }) {
  const t = useTexts('app-timing');
  const membership = useMembership();
  const { atRiskWeeks: count } = body;
  return (
    <p className="sa-hint">
      {t(counted(count, 'atRisk.told'), { count })}{' '}
      {may(membership, updateBody) ? (
        <Link
          className="ds-link"
          to="/$municipality/installningar/mejltider"
          params={{ municipality: membership.slug }}
          search={{ do: 'at-risk', body: body.id }}
          aria-label={t('atRisk.edit', { body: body.name })}
          resetScroll={false}
        >
          {t('edit')}
        </Link>
      ) : null}
    </p>
  );
}

/** What is usual and is not sent here. */
function OffMails({ body }: { readonly body: BodyView }) {
  const t = useTexts('app-timing');
  const off = draftOf(body).mails.filter(({ isOn }) => !isOn);
  if (off.length === 0) return null;
  return (
    <div>
      <h3 className="sa-strong">{t('off.heading')}</h3>
      <ul className="sa-names">
        {off.map((mail) => (
          <li key={mail.id}>{t(`off.${mail.kind}`, { when: whenWords(mail, t) })}</li>
        ))}
      </ul>
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
