import { type ActionView, spokenWeek } from '@samsyn/contract';
import { type Fact, FactsList, StatusTag } from '@samsyn/ui';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { useHolder, useProgress, useSpokenCivilDay } from './use-action-words';

/** What is known of an action beside its title and its log. */
export function ActionFacts({ action }: { readonly action: ActionView }) {
  const t = useTexts('app-actions');
  const language = useLanguage();
  const spoken = useSpokenCivilDay();
  const holder = useHolder()(action.seat);
  const progress = useProgress()(action);
  const { seat, dueOn, startsOn, indicator, units, organisations, goal } = action;
  const parties = [...units, ...organisations].map(({ name }) => name);
  const optional = (term: string, value: string | null | undefined): Fact[] =>
    value ? [{ term, value }] : [];
  const facts: Fact[] = [
    {
      term: t('facts.seat'),
      value: (
        <>
          {seat.function}
          {seat.vacant ? (
            <span className="sa-below">
              <StatusTag tone="warning" icon="person">
                {t('vacant')}
              </StatusTag>
            </span>
          ) : holder ? (
            <span className="sa-hint sa-below">{holder}</span>
          ) : null}
        </>
      ),
    },
    {
      term: t(action.overdueDays === null ? 'facts.due' : 'facts.wasDue'),
      value: `${spoken.long(dueOn)}, ${spokenWeek(dueOn, language)}`,
    },
    ...optional(t('facts.starts'), startsOn ? spoken.long(startsOn) : null),
    ...optional(t('facts.stoppedReason'), action.stoppedReason),
    ...optional(t('facts.result'), action.result),
    {
      term: t('facts.goal'),
      value: t('filter.goalOf', { position: goal.position, wording: goal.wording }),
    },
    { term: t('facts.level'), value: t(`level.${action.preventionLevel}`) },
    ...optional(t('facts.indicator'), indicator ? `${indicator.name}: ${progress ?? ''}` : null),
    ...optional(t('facts.parties'), parties.join(', ')),
    ...optional(t('facts.description'), action.description),
  ];
  return <FactsList facts={facts} />;
}
