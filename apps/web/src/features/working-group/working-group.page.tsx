import {
  appGroupTexts,
  type BodyView,
  createBody,
  createFirstLineUnit,
  updateBody,
  updateFirstLineUnit,
  type WorkingGroupView,
} from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { AnsweredScreen } from '../../components/answered-screen';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { may, seesOwnAlone, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { ComingMeetingCard } from './coming-meeting-card';
import { CoverageCard } from './coverage-card';
import { SeatsCard } from './seats-card';
import { UnitsCard } from './units-card';
import { useGroupWords } from './use-group-words';
import { readGroupSearch } from './working-group-search.rules';
import { groupOf, groupsOf, unitsOf } from './working-group.query';

addTexts('app-group', appGroupTexts);

const route = getRouteApi('/$municipality/arbetsgrupp');
const UnitDialog = lazy(() => import('./unit.dialog'));
const QuorumDialog = lazy(() => import('./quorum.dialog'));

/** The working group at work: who has its seats, what is done for each goal, and its next meeting. */
export function WorkingGroupPage() {
  const { slug } = useMembership();
  const { body: asked } = readGroupSearch({ ...route.useSearch() });
  const query = useQuery(groupsOf(slug));
  return (
    <AnsweredScreen query={query}>
      {(groups) => {
        const body = groups.find(({ id }) => id === asked) ?? groups[0];
        return body ? <Group key={body.id} body={body} groups={groups} /> : <NoGroup />;
      }}
    </AnsweredScreen>
  );
}

function NoGroup() {
  const t = useTexts('app-group');
  const membership = useMembership();
  return (
    <Screen heading={t('empty.heading')}>
      <div className="sa-card sa-empty">
        <p>{t(seesOwnAlone(membership) ? 'empty.notYours' : 'empty.text')}</p>
        {may(membership, createBody) ? (
          <>
            <p className="sa-hint">{t('empty.hint')}</p>
            <p>
              <Link
                className="ds-link"
                to="/$municipality/kontakter/organ"
                params={{ municipality: membership.slug }}
                search={{ do: 'body' }}
              >
                {t('empty.add')}
              </Link>
            </p>
          </>
        ) : null}
      </div>
    </Screen>
  );
}

interface GroupProps {
  readonly body: BodyView;
  readonly groups: readonly BodyView[];
}

function Group({ body, groups }: GroupProps) {
  const query = useQuery(groupOf(useMembership().slug, body.id));
  return (
    <AnsweredScreen query={query}>
      {(group) => <GroupAtWork body={body} groups={groups} group={group} />}
    </AnsweredScreen>
  );
}

function GroupAtWork({ body, groups, group }: GroupProps & { readonly group: WorkingGroupView }) {
  const t = useTexts('app-group');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const { do: task } = readGroupSearch({ ...route.useSearch() });
  return (
    <Screen
      heading={group.name}
      eyebrow={t(`eyebrow.${body.kind}`)}
      lead={useGroupWords()(group)}
      state={<Ways />}
    >
      {groups.length > 1 ? (
        <nav className="sa-tabs sa-tabs--top" aria-label={t('choose')}>
          {groups.map(({ id, name }) => (
            <Link
              key={id}
              to="/$municipality/arbetsgrupp"
              params={{ municipality }}
              search={{ body: id }}
              aria-current={id === body.id ? 'page' : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      ) : null}
      <div className="sa-columns sa-columns--home">
        <div className="sa-column">
          <SeatsCard seats={group.seats} />
          <CoverageCard group={group} />
        </div>
        <div className="sa-column">
          <ComingMeetingCard body={body} meeting={group.comingMeeting} />
          <UnitsCard bodyId={body.id} seats={group.seats} groupIds={groups.map(({ id }) => id)} />
        </div>
      </div>
      {task ? (
        <Suspense>
          <Dialog body={body} group={group} />
        </Suspense>
      ) : null}
    </Screen>
  );
}

/** The dialog that the address asks for, to who may do that. */
function Dialog({ body, group }: Omit<GroupProps, 'groups'> & { readonly group: WorkingGroupView }) {
  const membership = useMembership();
  const { do: task, unit: unitId } = readGroupSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const units = useQuery(unitsOf(membership.slug)).data?.items;
  const unit = units?.find(({ id }) => id === unitId);
  const onClose = () =>
    void navigate({
      search: ({ body: shown }) => (shown ? { body: shown } : {}),
      replace: true,
      resetScroll: false,
    });
  const about = { body: group.name, seats: group.seats, onClose };
  if (task === 'quorum' && may(membership, updateBody)) return <QuorumDialog body={body} onClose={onClose} />;
  if (task === 'new-unit' && may(membership, createFirstLineUnit)) return <UnitDialog {...about} />;
  if (task === 'unit' && unit && may(membership, updateFirstLineUnit))
    return <UnitDialog key={unit.id} unit={unit} {...about} />;
  return null;
}

/** Where its plan and its actions are. */
function Ways() {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
  const to = { params: { municipality }, search: {} } as const;
  return (
    <nav className="sa-actions" aria-label={t('ways')}>
      <Link className="ds-button" data-variant="secondary" to="/$municipality/atgarder/handlingsplan" {...to}>
        {t('toPlan')}
      </Link>
      <Link className="ds-button" data-variant="secondary" to="/$municipality/atgarder" {...to}>
        {t('toActions')}
      </Link>
    </nav>
  );
}
