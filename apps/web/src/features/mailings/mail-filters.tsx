import { listBodies, type MailingState } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FilterForm, SearchFilter, SelectFilter } from '../../components/filter-form';
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
  const bodies = useQuery(asked(listBodies, { municipality }));
  const { show, state, body, who, contact } = search;
  const kept = show ? { show } : {};
  const apply = (chosen: FormData) => {
    const [nextState, nextBody, nextWho] = ['state', 'body', 'who'].map((name) => textIn(chosen, name));
    const next = { ...kept, state: nextState, body: nextBody, who: nextWho };
    void navigate({ search: readMailingsSearch(next), replace: true, resetScroll: false });
  };
  const clear = (
    <Link
      className="ds-button"
      data-variant="tertiary"
      to="/$municipality/utskick"
      params={{ municipality }}
      search={kept}
      resetScroll={false}
    >
      {t('filter.clear')}
    </Link>
  );
  return (
    <FilterForm
      key={[show, state, body, who].join(' ')}
      label={t('filter.label')}
      submit={t('filter.apply')}
      clear={state || body || who || contact ? clear : null}
      onApply={apply}
    >
      <SelectFilter
        name="body"
        label={t('filter.body')}
        any={t('filter.anyBody')}
        value={body}
        options={(bodies.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SearchFilter name="who" label={t('filter.who')} hint={t('filter.whoHint')} value={who} />
      <SelectFilter
        name="state"
        label={t('filter.state')}
        any={t('filter.anyState')}
        value={state}
        options={states[show ?? 'coming'].map((each) => ({ value: each, label: t(`filterState.${each}`) }))}
      />
    </FilterForm>
  );
}
