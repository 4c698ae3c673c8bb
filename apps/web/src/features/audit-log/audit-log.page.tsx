import { appAuditLogTexts, listAuditLog } from '@samsyn/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Allowed } from '../../components/allowed';
import { Paged } from '../../components/paged';
import { Screen } from '../../components/screen';
import { SettingsTabs } from '../../components/settings-tabs';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { AuditFilters } from './audit-filters';
import { readAuditLogSearch } from './audit-log-search.rules';
import { auditLogOf } from './audit-log.query';
import { ChangesByDay } from './changes-by-day';

addTexts('app-audit-log', appAuditLogTexts);

const route = getRouteApi('/$municipality/installningar/andringslogg');

/** Who has done what and when, newest first. */
export function AuditLogPage() {
  const t = useTexts('app-audit-log');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const search = readAuditLogSearch({ ...route.useSearch() });
  const pages = useInfiniteQuery({
    ...auditLogOf(municipality, search),
    enabled: may(membership, listAuditLog),
  });
  const isFiltered = Object.keys(search).length > 0;
  return (
    <Screen heading={t('heading')} lead={t('lead')}>
      <SettingsTabs />
      <Allowed entry={listAuditLog}>
        <section className="sa-card" aria-label={t('changes')}>
          <AuditFilters search={search} />
          <Paged pages={pages} empty={t(isFiltered ? 'nothing' : 'empty')} more={t('more')}>
            {(changes) => <ChangesByDay changes={changes} />}
          </Paged>
        </section>
      </Allowed>
    </Screen>
  );
}
