import { appMailingsTexts, listMailGroups, previewMailing, updateMailing } from '@samsyn/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Allowed } from '../../components/allowed';
import { Paged, rowsOf } from '../../components/paged';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { useIsWide } from '../../lib/use-is-wide';
import { productNow } from '../../lib/product-clock';
import { useTexts } from '../../lib/use-texts';
import { FailureDialog } from './failure-dialogs';
import { FailuresCard } from './failures-card';
import { failuresOf } from './failures.rules';
import { MailDialog } from './mail-dialogs';
import { MailFilters } from './mail-filters';
import { isLeaving } from './mail-days.rules';
import { MailDaysList } from './mail-days-list';
import { MailPanel } from './mail-panel';
import type { MailingsSearch } from './mailings-search.rules';
import { mailGroupsOf, mailIn, troubledOf } from './mailings.query';

addTexts('app-mailings', appMailingsTexts);

/** While mail is on its way the page looks again so often. */
const OFTEN = 5000;

const route = getRouteApi('/$municipality/utskick');

/** All mail: what did not arrive first, then what is to leave day by day, or what has; and the mail as its recipient gets it. */
export function MailingsPage() {
  const t = useTexts('app-mailings');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isWide = useIsWide();
  const enabled = may(membership, listMailGroups);
  const troubled = useQuery({ ...troubledOf(municipality), enabled });
  const pages = useInfiniteQuery({
    ...mailGroupsOf(municipality, search),
    enabled,
    refetchInterval: ({ state }) =>
      isLeaving(state.data?.pages.flatMap(({ items }) => items) ?? [], productNow()) ? OFTEN : false,
  });
  const groups = rowsOf(pages);
  const failures = failuresOf(troubled.data?.items ?? []);
  const isFiltered = Boolean(search.state ?? search.body ?? search.who ?? search.contact);
  // beside the list something always stands; over it only what was asked for
  const first = isWide && !search.show ? groups[0]?.mails[0]?.id : undefined;
  const chosen = mailIn([...groups, ...(troubled.data?.items ?? [])], search.mail) ?? mailIn(groups, first);
  const failure = failures.find(({ mails }) => mails.some(({ mail }) => mail.id === search.mail));
  const task = may(membership, updateMailing) ? search.do : undefined;
  const { do: _task, ...still } = search;
  const go = (next: MailingsSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const close = () => go(still);
  const tabs = [
    { label: t('tab.coming'), search: {} },
    { label: t('tab.past'), search: { show: 'past' as const } },
  ];
  return (
    <Screen heading={t('heading')} lead={t('lead')}>
      <Allowed entry={listMailGroups}>
        <nav className="sa-tabs sa-tabs--top" aria-label={t('show')}>
          {tabs.map(({ label, search: shown }) => (
            <Link
              key={label}
              to="/$municipality/utskick"
              params={{ municipality }}
              search={shown}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={shown.show === search.show ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
        <div className="sa-columns sa-columns--mails">
          <div className="sa-column">
            {failures.length > 0 && !search.show ? <FailuresCard failures={failures} /> : null}
            <section className="sa-card" aria-labelledby="mails">
              <h2 className="ds-sr-only" id="mails">
                {t(search.show ? 'list.past' : 'list.coming')}
              </h2>
              <MailFilters search={search} />
              <Paged
                pages={pages}
                empty={t(isFiltered ? 'empty.filtered' : search.show ? 'empty.past' : 'empty.coming')}
                more={t('more')}
              >
                {(found) => <MailDaysList groups={found} chosen={chosen?.mail.id} />}
              </Paged>
            </section>
          </div>
          {may(membership, previewMailing) ? (
            <MailPanel
              chosen={chosen}
              isWide={isWide}
              isOpen={search.do === 'see'}
              onChoose={(mail) => go({ ...search, mail })}
              onClose={close}
            />
          ) : null}
        </div>
        {failure && (task === 'mend' || task === 'leave') ? (
          <FailureDialog task={task} failure={failure} onClose={close} />
        ) : null}
        {chosen && (task === 'send' || task === 'move' || task === 'stop') ? (
          <MailDialog task={task} {...chosen} onClose={close} />
        ) : null}
      </Allowed>
    </Screen>
  );
}
