import { listBodies, type MailingState } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { asked } from '../../lib/queries';
import { useTexts } from '../../lib/use-texts';
import { type MailingsSearch, readMailingsSearch } from './mailings-search.rules';

const route = getRouteApi('/$municipality/utskick');

/** States that tell mails of each list apart. */
const states: Readonly<Record<'coming' | 'past', readonly MailingState[]>> = {
  coming: ['pending', 'sending', 'unknown'],
  past: ['sent', 'failed', 'expired', 'superseded'],
};

/** Which mails of a list are shown. What is chosen stands in the address. */
export function MailFilters({ search }: { readonly search: MailingsSearch }) {
  const t = useTexts('app-mailings');
  const { slug: municipality } = useMembership();
  const navigate = route.useNavigate();
  const ids = useId();
  const bodies = useQuery(asked(listBodies, { municipality }));
  const { show, state, body, who, contact } = search;
  const kept = show ? { show } : {};
  const apply = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const [nextState, nextBody, nextWho] = ['state', 'body', 'who'].map((name) => textIn(data, name));
    const next = { ...kept, state: nextState, body: nextBody, who: nextWho };
    void navigate({ search: readMailingsSearch(next), replace: true, resetScroll: false });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    apply(event.currentTarget);
  };
  return (
    <form
      className="sa-filters"
      aria-label={t('filter.label')}
      key={[show, state, body, who].join(' ')}
      onSubmit={submit}
    >
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor={`${ids}-body`}>
          {t('filter.body')}
        </label>
        <select
          className="ds-input"
          id={`${ids}-body`}
          name="body"
          // once the bodies are there the chosen one can be shown
          key={bodies.data ? 'known' : 'coming'}
          defaultValue={body ?? ''}
          onChange={({ target }) => target.form && apply(target.form)}
        >
          <option value="">{t('filter.anyBody')}</option>
          {bodies.data?.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
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
        <label className="ds-label" htmlFor={`${ids}-state`}>
          {t('filter.state')}
        </label>
        <select
          className="ds-input"
          id={`${ids}-state`}
          name="state"
          defaultValue={state ?? ''}
          onChange={({ target }) => target.form && apply(target.form)}
        >
          <option value="">{t('filter.anyState')}</option>
          {states[show ?? 'coming'].map((each) => (
            <option key={each} value={each}>
              {t(`filterState.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="sa-filters__actions">
        <button className="ds-button sa-button--small" data-variant="secondary" type="submit">
          {t('filter.apply')}
        </button>
        {state || body || who || contact ? (
          <Link
            className="ds-button sa-button--small"
            data-variant="tertiary"
            to="/$municipality/utskick"
            params={{ municipality }}
            search={kept}
            resetScroll={false}
          >
            {t('filter.clear')}
          </Link>
        ) : null}
      </div>
    </form>
  );
}
