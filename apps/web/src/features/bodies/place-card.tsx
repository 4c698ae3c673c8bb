import { appoint, type Capacity, getContact, nameDeputy, type SeatView } from '@samsyn/contract';
import { Card, StatusTag } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { may, useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useTexts } from '../../lib/use-texts';
import { historyOf } from './bodies.query';
import { lastInstantBefore, timeOf } from './holding-time.rules';
import { holds } from './holds.rules';
import { plannedChange } from './take-back.rules';

export interface PlaceCardProps {
  readonly seat: SeatView;
  readonly as: Capacity;
}

/** Who has a seat in one capacity, who takes over, and how that is changed. */
export function PlaceCard({ seat, as }: PlaceCardProps) {
  const t = useTexts('app-bodies');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const spokenDay = useSpokenDay();
  const holdings = useQuery(historyOf(municipality, seat)).data?.items ?? [];
  const person = seat[as];
  const called = person && (person.name ?? person.role);
  const now = productNow();
  const mine = holdings.filter(({ capacity }) => capacity === as);
  const present = mine.find((holding) => timeOf(holding, now) === 'now');
  const planned = plannedChange(holdings, as, now);
  const next = planned?.next;
  const tasks = [
    { task: 'appoint' as const, label: t(person ? `actions.replace.${as}` : `actions.appoint.${as}`) },
    ...(person ? [{ task: 'vacate' as const, label: t(`actions.vacate.${as}`) }] : []),
    ...(planned ? [{ task: 'take-back' as const, label: t('actions.takeBack') }] : []),
  ];
  // whoever appoints to any seat needs no way of their own
  const isMemberOnly = may(membership, nameDeputy) && !may(membership, appoint);
  const isNeeded = as === 'holder' && person === null;
  return (
    <Card id={as} heading={t(`seat.${as}`)}>
      {person ? (
        <div>
          <p className="sa-strong">
            {may(membership, getContact) ? (
              <Link
                className="ds-link"
                to="/$municipality/kontakter/$organisationId/$contactId"
                params={{ municipality, organisationId: seat.organisationId, contactId: person.id }}
                search={{}}
              >
                {called}
              </Link>
            ) : (
              called
            )}
          </p>
          <p className="sa-hint">
            {[
              ...(person.name ? [person.role] : []),
              person.email,
              ...(present ? [t('seat.since', { day: spokenDay(new Date(present.from)) })] : []),
            ].join(' · ')}
          </p>
          {present?.until && called ? (
            <p>{t('seat.ends', { name: called, day: spokenDay(lastInstantBefore(present.until)) })}</p>
          ) : null}
        </div>
      ) : (
        <div>
          {as === 'holder' ? <StatusTag tone="warning">{t('vacant')}</StatusTag> : null}
          <p className="sa-hint">{t(as === 'holder' ? 'seat.vacantText' : 'seat.noDeputyText')}</p>
        </div>
      )}
      {next ? (
        <p>
          {t('seat.next', {
            name: next.contact.name ?? next.contact.role,
            day: spokenDay(new Date(next.from)),
          })}
        </p>
      ) : null}
      {as === 'deputy' && holds(seat, membership.contactId) && isMemberOnly ? (
        <div className="sa-actions">
          <Link
            className="ds-button"
            data-variant={person ? 'secondary' : 'primary'}
            to="/$municipality/kontakter/organ/$seatId"
            params={{ municipality, seatId: seat.id }}
            search={{ do: 'name-deputy' }}
            resetScroll={false}
          >
            {t(person ? 'actions.replace.deputy' : 'actions.appoint.deputy')}
          </Link>
        </div>
      ) : null}
      {may(membership, appoint) ? (
        <div className="sa-actions">
          {tasks.map(({ task, label }) => (
            <Link
              key={task}
              className="ds-button"
              data-variant={task !== 'appoint' ? 'tertiary' : isNeeded ? 'primary' : 'secondary'}
              to="/$municipality/kontakter/organ/$seatId"
              params={{ municipality, seatId: seat.id }}
              search={{ do: task, as }}
              resetScroll={false}
            >
              {label}
            </Link>
          ))}
        </div>
      ) : null}
    </Card>
  );
}
