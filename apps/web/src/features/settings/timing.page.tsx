import {
  appTimingTexts,
  createBody,
  getSettings,
  setActionTiming,
  spokenTime,
  updateBody,
} from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Answered } from '../../components/answered';
import { LongWork } from '../../components/long-work';
import { Screen } from '../../components/screen';
import { SettingsTabs } from '../../components/settings-tabs';
import { WhoMay } from '../../components/who-may';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { BodyTimingCard } from './body-timing-card';
import { readTimingSearch } from './settings-search.rules';
import { bodiesOf, plansOf, settingsOf } from './settings.query';

addTexts('app-timing', appTimingTexts);

const route = getRouteApi('/$municipality/installningar/mejltider');
const TimingDialog = lazy(() => import('./timing.dialog'));
const ActionTimingDialog = lazy(() => import('./action-timing.dialog'));
const AtRiskDialog = lazy(() => import('./at-risk.dialog'));

/** When each mail leaves before a meeting, for every body. */
export function TimingPage() {
  const t = useTexts('app-timing');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const { do: task, body: edited } = readTimingSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const query = useQuery(bodiesOf(municipality));
  const plans = useQuery(plansOf(municipality)).data?.items ?? [];
  const close = () => void navigate({ search: {}, replace: true, resetScroll: false });
  const body = query.data?.items.find(({ id }) => id === edited);
  return (
    <Screen heading={t('heading')} lead={t('lead')}>
      <SettingsTabs />
      <WhoMay entry={updateBody} />
      <LongWork />
      <div className="sa-columns">
        <div className="sa-column">
          <Answered query={query} lines={12}>
            {({ items }) =>
              items.length === 0 ? (
                <div className="sa-card sa-empty">
                  <p>{t('empty')}</p>
                  {may(membership, createBody) ? (
                    <p>
                      <Link
                        className="ds-link"
                        to="/$municipality/kontakter/organ"
                        params={{ municipality }}
                        search={{ do: 'body' }}
                      >
                        {t('addBody')}
                      </Link>
                    </p>
                  ) : null}
                </div>
              ) : (
                <>
                  {items.map((each) => (
                    <BodyTimingCard
                      key={each.id}
                      body={each}
                      hasActions={plans.some(({ bodyId }) => bodyId === each.id)}
                    />
                  ))}
                </>
              )
            }
          </Answered>
        </div>
        <AlwaysCard />
      </div>
      {body && may(membership, updateBody) ? (
        <Suspense>
          {task === 'edit' ? <TimingDialog key={body.id} body={body} onClose={close} /> : null}
          {task === 'actions' && may(membership, setActionTiming) ? (
            <ActionTimingDialog key={body.id} body={body} onClose={close} />
          ) : null}
          {task === 'at-risk' && body.kind === 'council' ? (
            <AtRiskDialog key={body.id} body={body} onClose={close} />
          ) : null}
        </Suspense>
      ) : null}
    </Screen>
  );
}

/** What holds for the mail of all bodies, and where that is set. */
function AlwaysCard() {
  const t = useTexts('app-timing');
  const language = useLanguage();
  const membership = useMembership();
  const settings = useQuery({ ...settingsOf(membership.slug), enabled: may(membership, getSettings) });
  return (
    <Card id="always" heading={t('always.heading')}>
      <Answered query={settings} lines={5}>
        {({ leaveTime }) => (
          <ul className="sa-names">
            <li>{t('always.time', { time: spokenTime(leaveTime, language) })}</li>
            <li>{t('always.free')}</li>
            <li>{t('always.ordered')}</li>
          </ul>
        )}
      </Answered>
      <p>
        <Link
          className="ds-link"
          to="/$municipality/installningar/kalender"
          params={{ municipality: membership.slug }}
          search={{}}
        >
          {t('always.calendar')}
        </Link>
      </p>
    </Card>
  );
}
