import { civilDateOf, type MeetingStatus } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SelectField } from '../../components/select-field';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useTexts } from '../../lib/use-texts';
import { bodiesOf } from './meeting.query';
import { listedStatuses, type MeetingsSearch } from './meeting-search.rules';

const route = getRouteApi('/$municipality/moten');

/** From next year back to so many years ago. */
const YEARS = 6;

/** Of which body, in which year and state meetings are shown; kept in the address. */
export function MeetingFilters() {
  const t = useTexts('app-meeting-list');
  const { slug, timeZone } = useMembership();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery(bodiesOf(slug));
  const nextYear = Number(civilDateOf(productNow(), timeZone).slice(0, 4)) + 1;
  const years = Array.from({ length: YEARS }, (_, back) => String(nextYear - back));
  const choose = (next: Partial<Record<keyof MeetingsSearch, unknown>>) => {
    const { body, year, status } = { ...search, ...next };
    const chosen = Object.entries({ body, year, status }).filter(
      ([, value]) => value !== undefined && value !== '',
    );
    const show = search.show ? { show: search.show } : {};
    void navigate({ search: { ...show, ...Object.fromEntries(chosen) }, replace: true, resetScroll: false });
  };
  const isChosen = search.body !== undefined || search.year !== undefined || search.status !== undefined;
  return (
    <fieldset className="ds-fieldset sa-filters">
      <legend className="ds-sr-only">{t('filter.label')}</legend>
      <SelectField
        label={t('filter.body')}
        placeholder={t('filter.anyBody')}
        value={search.body ?? ''}
        options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(body) => choose({ body })}
      />
      <SelectField
        label={t('filter.year')}
        placeholder={t('filter.anyYear')}
        value={search.year === undefined ? '' : String(search.year)}
        options={years.map((year) => ({ value: year, label: year }))}
        onChange={(year) => choose({ year: year === '' ? undefined : Number(year) })}
      />
      <SelectField
        label={t('filter.state')}
        placeholder={t('filter.anyState')}
        value={search.status ?? ''}
        options={listedStatuses.map((status) => ({ value: status, label: t(`state.${status}`) }))}
        onChange={(status) => choose({ status: status as MeetingStatus })}
      />
      {isChosen ? (
        <Link
          className="ds-button"
          data-variant="tertiary"
          to="/$municipality/moten"
          params={{ municipality: slug }}
          search={search.show ? { show: search.show } : {}}
        >
          {t('filter.clear')}
        </Link>
      ) : null}
    </fieldset>
  );
}
