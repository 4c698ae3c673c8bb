import { clockTimeOf, type DeliveryView, listMailGroups, spokenTime } from '@samsyn/contract';
import { Card, FactsList } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { may, useMembership } from '../../lib/me';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { DeliveryState } from './delivery-state';

export interface DeliveryCardProps {
  readonly contactId: string;
  readonly delivery: DeliveryView;
}

/** Whether mail reaches a contact, and where all of it is told. */
export function DeliveryCard({ contactId, delivery }: DeliveryCardProps) {
  const t = useTexts('app-contacts');
  const membership = useMembership();
  const { slug: municipality, timeZone } = membership;
  const language = useLanguage();
  const spokenDay = useSpokenDay();
  const when = (instant: string | null) =>
    instant
      ? `${spokenDay(new Date(instant))} ${spokenTime(clockTimeOf(new Date(instant), timeZone), language)}`
      : t('delivery.never');
  return (
    <Card id="delivery" heading={t('delivery.heading')}>
      <div>
        <DeliveryState delivery={delivery} />
      </div>
      {delivery.addressFails ? (
        <>
          <p>{t('delivery.mend')}</p>
          <p>
            <Link className="ds-link" to="/$municipality/utskick" params={{ municipality }} search={{}}>
              {t('delivery.toFailures')}
            </Link>
          </p>
        </>
      ) : null}
      <FactsList
        facts={[
          { term: t('delivery.sent'), value: String(delivery.sent) },
          { term: t('delivery.failedCount'), value: String(delivery.failed) },
          { term: t('delivery.lastSent'), value: when(delivery.lastSentAt) },
          ...(delivery.lastFailedAt
            ? [{ term: t('delivery.lastFailed'), value: when(delivery.lastFailedAt) }]
            : []),
        ]}
      />
      {may(membership, listMailGroups) ? (
        <ul className="sa-lines">
          {(
            [
              ['coming', {}],
              ['mails', { show: 'past' }],
            ] as const
          ).map(([words, show]) => (
            <li key={words}>
              <Link
                className="ds-link"
                to="/$municipality/utskick"
                params={{ municipality }}
                search={{ ...show, contact: contactId }}
              >
                {t(`delivery.${words}`)}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
