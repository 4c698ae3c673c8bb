import { auditAreas, type CivilDate } from '@samsyn/contract';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { DayField } from '../../components/day-field';
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
  const ids = useId();
  const { who, what, from, until } = search;
  const [days, setDays] = useState({ from, until });
  const apply = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const asked = { who: textIn(data, 'who'), what: textIn(data, 'what'), ...days };
    void navigate({ search: readAuditLogSearch(asked), replace: true, resetScroll: false });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    apply(event.currentTarget);
  };
  return (
    <form
      className="sa-filters sa-filters--four"
      aria-label={t('filter.label')}
      key={[who, what, from, until].join(' ')}
      onSubmit={submit}
    >
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor={`${ids}-who`}>
          {t('filter.who')}
        </label>
        <input
          className="ds-input"
          id={`${ids}-who`}
          name="who"
          type="search"
          placeholder={t('filter.whoHint')}
          defaultValue={who}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor={`${ids}-what`}>
          {t('filter.what')}
        </label>
        <select
          className="ds-input"
          id={`${ids}-what`}
          name="what"
          defaultValue={what ?? ''}
          onChange={({ target }) => target.form && apply(target.form)}
        >
          <option value="">{t('filter.anything')}</option>
          {auditAreas.map((area) => (
            <option key={area} value={area}>
              {t(`area.${area}`)}
            </option>
          ))}
        </select>
      </div>
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
      <div className="sa-filters__actions">
        <button className="ds-button sa-button--small" data-variant="secondary" type="submit">
          {t('filter.apply')}
        </button>
        {Object.keys(search).length > 0 ? (
          <Link
            className="ds-button sa-button--small"
            data-variant="tertiary"
            to="/$municipality/installningar/andringslogg"
            params={{ municipality }}
            search={{}}
            resetScroll={false}
          >
            {t('filter.clear')}
          </Link>
        ) : null}
      </div>
    </form>
  );
}
