import { auditAreas, type CivilDate } from '@samsyn/contract';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DayField } from '../../components/day-field';
import { FilterForm, SearchFilter, SelectFilter } from '../../components/filter-form';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { type AuditLogSearch, readAuditLogSearch } from './audit-log-search.rules';

const route = getRouteApi('/$municipality/installningar/andringslogg');

/** The first year that the API reads. */
const EARLIEST = '1990-01-01' as CivilDate;

/** Which changes are shown. What is chosen stands in the address. */
export function AuditFilters({ search }: { readonly search: AuditLogSearch }) {
  const t = useTexts('app-audit-log');
  const { slug: municipality } = useMembership();
  const navigate = route.useNavigate();
  const { who, what, from, until } = search;
  const [days, setDays] = useState({ from, until });
  const apply = (chosen: FormData) => {
    const asked = { who: textIn(chosen, 'who'), what: textIn(chosen, 'what'), ...days };
    void navigate({ search: readAuditLogSearch(asked), replace: true, resetScroll: false });
  };
  const clear = (
    <Link
      className="ds-button"
      data-variant="tertiary"
      to="/$municipality/installningar/andringslogg"
      params={{ municipality }}
      search={{}}
      resetScroll={false}
    >
      {t('filter.clear')}
    </Link>
  );
  return (
    <FilterForm
      key={[who, what, from, until].join(' ')}
      label={t('filter.label')}
      submit={t('filter.apply')}
      clear={Object.keys(search).length > 0 ? clear : null}
      onApply={apply}
    >
      <SearchFilter name="who" label={t('filter.who')} hint={t('filter.whoHint')} value={who} />
      <SelectFilter
        name="what"
        label={t('filter.what')}
        any={t('filter.anything')}
        value={what}
        options={auditAreas.map((area) => ({ value: area, label: t(`area.${area}`) }))}
      />
      {(['from', 'until'] as const).map((name) => (
        <div key={name} className="sa-day">
          <DayField
            label={t(`filter.${name}`)}
            value={days[name] as CivilDate | undefined}
            earliest={EARLIEST}
            onChange={(day) => setDays({ ...days, [name]: day })}
          />
        </div>
      ))}
    </FilterForm>
  );
}
