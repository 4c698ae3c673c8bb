import type { HistoricHoldingView, SeatView } from '@samsyn/contract';
import { Card, type IconName, StatusTag, Timeline, type TimelineEntry, type Tone } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { Answered } from '../../components/answered';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useTexts } from '../../lib/use-texts';
import { historyOf } from './bodies.query';
import { type HoldingTime, lastInstantBefore, timeOf } from './holding-time.rules';

const looks: Readonly<Record<HoldingTime, { tone: Tone; icon: IconName; mark: TimelineEntry['mark'] }>> = {
  ahead: { tone: 'info', icon: 'clock', mark: 'planned' },
  now: { tone: 'success', icon: 'person', mark: 'event' },
  past: { tone: 'neutral', icon: 'check', mark: 'done' },
};

/** Who has had a seat, has it, and is to have it; what has been is never rewritten. */
export function HistoryCard({ seat }: { readonly seat: SeatView }) {
  const t = useTexts('app-bodies');
  const { slug } = useMembership();
  const spokenDay = useSpokenDay();
  const query = useQuery(historyOf(slug, seat));
  const now = productNow();
  const entryOf = (holding: HistoricHoldingView): TimelineEntry => {
    const time = timeOf(holding, now);
    const { tone, icon, mark } = looks[time];
    const from = spokenDay(new Date(holding.from));
    const name = holding.contact.name ?? holding.contact.role;
    return {
      key: holding.id,
      mark,
      icon,
      when: (
        <>
          <span>
            {holding.until
              ? t('history.span', { from, until: spokenDay(lastInstantBefore(holding.until)) })
              : t('history.since', { from })}
          </span>
          <StatusTag tone={tone} icon={icon}>
            {t(`history.${time}`)}
          </StatusTag>
        </>
      ),
      title: name,
      text: [
        ...(holding.contact.name ? [holding.contact.role] : []),
        t(`history.as.${holding.capacity}`),
      ].join(' · '),
    };
  };
  return (
    <Card id="history" heading={t('history.heading')}>
      <Answered query={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="sa-hint">{t('history.empty')}</p>
          ) : (
            <Timeline entries={items.map(entryOf)} />
          )
        }
      </Answered>
    </Card>
  );
}
