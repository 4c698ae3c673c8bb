import { type CalendarPeriodKind, type CalendarPeriodView, updateCalendarPeriod } from '@samsyn/contract';
import { Card, DataTable } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { usePeriodWords } from './use-period-words';

export interface PeriodsCardProps {
  readonly kind: CalendarPeriodKind;
  readonly periods: readonly CalendarPeriodView[];
}

/** The periods of one kind, and what that kind means. */
export function PeriodsCard({ kind, periods }: PeriodsCardProps) {
  const t = useTexts('app-calendar');
  const inWords = usePeriodWords();
  const keeps = may(useMembership(), updateCalendarPeriod);
  const columns = [
    { label: t('column.name') },
    { label: t('column.when') },
    ...(keeps ? [{ label: t('column.tasks') }] : []),
  ];
  return (
    <Card id={kind} heading={t(`kind.${kind}.several`)}>
      <p className="sa-hint">{t(`kind.${kind}.about`)}</p>
      {periods.length === 0 ? (
        <p className="sa-hint">{t(`kind.${kind}.empty`)}</p>
      ) : (
        <DataTable
          caption={t(`kind.${kind}.several`)}
          captionHidden
          columns={columns}
          rows={periods.map((period) => ({
            key: period.id,
            cells: [
              period.name,
              inWords(period.when),
              ...(keeps ? [<Tasks key="tasks" period={period} />] : []),
            ],
          }))}
        />
      )}
    </Card>
  );
}

function Tasks({ period: { id, name } }: { readonly period: CalendarPeriodView }) {
  const t = useTexts('app-calendar');
  const { slug: municipality } = useMembership();
  return (
    <div className="sa-organisation__tasks">
      {(['edit', 'remove'] as const).map((task) => (
        <Link
          key={task}
          className="ds-button sa-button--small"
          data-variant="tertiary"
          data-color={task === 'remove' ? 'danger' : undefined}
          to="/$municipality/installningar/kalender"
          params={{ municipality }}
          search={{ do: task, period: id }}
          aria-label={t(`actions.${task}Of`, { name })}
          resetScroll={false}
        >
          {t(`actions.${task}`)}
        </Link>
      ))}
    </div>
  );
}
