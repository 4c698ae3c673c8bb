import type { PlanView, SeatView } from '@samsyn/contract';
import { Icon } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { SearchInput } from '../../components/search-input';
import { SelectField } from '../../components/select-field';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { unitsOf } from './action-plan.query';
import {
  type ActionFilters as Filters,
  isFiltered,
  type QuickChoice,
  quickChoices,
  readActionsSearch,
  standings,
} from './actions-search.rules';
import { goalOptions } from './goal-options';

const route = getRouteApi('/$municipality/atgarder');

export interface ActionFiltersProps {
  readonly filters: Filters;
  /** On a telephone the choices are folded away, so that the list is seen. */
  readonly isWide: boolean;
  readonly plans: readonly PlanView[];
  readonly seats: readonly SeatView[];
  /** How many of each quick choice there are, once known. */
  readonly counts: Readonly<Record<QuickChoice, number>> | undefined;
}

/** Which actions are shown; what is chosen stands in the address. */
export function ActionFilters({ filters, isWide, plans, seats, counts }: ActionFiltersProps) {
  const t = useTexts('app-actions');
  const { slug: municipality } = useMembership();
  const navigate = route.useNavigate();
  const units = useQuery(unitsOf(municipality)).data?.items ?? [];
  const choose = (next: Readonly<Record<string, unknown>>) =>
    void navigate({
      // as the address is by then: a word may settle after something else was chosen
      search: ({ action: _action, do: _task, ...now }) => readActionsSearch({ ...now, ...next }),
      replace: true,
      resetScroll: false,
    });
  const fields = (
    <div className="sa-filters__fields">
      <SelectField
        label={t('filter.goal')}
        placeholder={t('filter.anyGoal')}
        value={filters.goal ?? ''}
        options={goalOptions(plans, t)}
        onChange={(goal) => choose({ goal })}
      />
      <SelectField
        label={t('filter.seat')}
        placeholder={t('filter.anySeat')}
        value={filters.seat ?? ''}
        options={seats.map(({ id, function: label }) => ({ value: id, label }))}
        onChange={(seat) => choose({ seat })}
      />
      {units.length > 0 ? (
        <SelectField
          label={t('filter.unit')}
          placeholder={t('filter.anyUnit')}
          value={filters.unit ?? ''}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unit) => choose({ unit })}
        />
      ) : null}
      <SelectField
        label={t('filter.status')}
        placeholder={t('filter.open')}
        value={filters.stand ?? ''}
        options={standings.map((stand) => ({
          value: stand,
          label: stand === 'ended' || stand === 'all' ? t(`filter.${stand}`) : t(`status.${stand}`),
        }))}
        onChange={(stand) => choose({ stand })}
      />
    </div>
  );
  const isNarrowed = filters.goal ?? filters.seat ?? filters.unit ?? filters.stand;
  return (
    <section className="sa-card sa-filters--wrap" aria-label={t('filter.label')}>
      <Search value={filters.text ?? ''} onSearch={(text) => choose({ text })} />
      {isWide ? (
        fields
      ) : (
        <details className="sa-fold" open={isNarrowed !== undefined}>
          <summary>{t('filter.fold')}</summary>
          {fields}
        </details>
      )}
      <div className="sa-quick" role="group" aria-label={t('filter.quick')}>
        {quickChoices.map((each) => (
          <button
            key={each}
            className="sa-quick__choice"
            type="button"
            aria-pressed={filters.only === each}
            onClick={() => choose({ only: filters.only === each ? undefined : each })}
          >
            <Icon name={each === 'overdue' ? 'alert' : 'clock'} />
            {t(`filter.${each}`, { count: counts?.[each] ?? '…' })}
          </button>
        ))}
        {isFiltered(filters) ? (
          <button
            className="ds-button sa-button--small"
            data-variant="tertiary"
            type="button"
            onClick={() => void navigate({ search: {}, replace: true, resetScroll: false })}
          >
            {t('filter.clear')}
          </button>
        ) : null}
      </div>
    </section>
  );
}

interface SearchProps {
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** So long nothing has been written when somebody is taken to have finished a word. */
const PAUSE = 400;

/** Looks for what is written once somebody pauses; emptied with the other filters. */
function Search({ value, onSearch }: SearchProps) {
  const t = useTexts('app-actions');
  const [written, setWritten] = useState(value);
  const [sought, setSought] = useState(value);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (sought !== value) {
    setSought(value);
    if (value === '') setWritten('');
  }
  const write = (text: string, isSought: boolean) => {
    setWritten(text);
    clearTimeout(pause.current);
    if (isSought) pause.current = setTimeout(() => onSearch(text), PAUSE);
  };
  return (
    <SearchInput
      className="sa-filters__text"
      role="search"
      label={t('filter.text')}
      hint={t('filter.textHint')}
      value={written}
      onWrite={write}
    />
  );
}
