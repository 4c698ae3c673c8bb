import {
  appBodiesTexts,
  appoint,
  type BodyView,
  type Capacity,
  capacities,
  type MembershipView,
  nameDeputy,
  type SeatView,
  updateSeat,
} from '@samsyn/contract';
import { Card, FactsList } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { AnsweredScreen } from '../../components/answered-screen';
import { ProblemScreen } from '../../components/problem-screen';
import { LongWork } from '../../components/long-work';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { Refused } from '../../lib/api';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { readSeatSearch, type SeatTask } from './bodies-search.rules';
import { bodiesOf } from './bodies.query';
import { HistoryCard } from './history-card';
import { PlaceCard } from './place-card';
import { holds } from './holds.rules';
import type { SeatDialogProps } from './seat-dialog';

addTexts('app-bodies', appBodiesTexts);

const route = getRouteApi('/$municipality/kontakter/organ/$seatId');
const gone = new Refused({ code: 'seat.missing', status: 404, detail: 'There is no such seat' });

const dialogs: Readonly<Record<SeatTask, ComponentType<SeatDialogProps>>> = {
  appoint: lazy(() => import('./appoint.dialog')),
  vacate: lazy(() => import('./vacate.dialog')),
  'take-back': lazy(() => import('./take-back.dialog')),
  'name-deputy': lazy(() => import('./name-deputy.dialog')),
  edit: lazy(() => import('./edit-seat.dialog')),
  abolish: lazy(() => import('./abolish-seat.dialog')),
};

/** What it does comes with code of its own, which seats of a council need not have. */
const SeatWork = lazy(() => import('./seat-work'));
const SeatGoals = lazy(() => import('./seat-goals'));

/** A seat: who has it, who deputises, who had it before and who is to have it. */
export function SeatPage() {
  const { municipality, seatId } = route.useParams();
  const query = useQuery(bodiesOf(municipality));
  return (
    <AnsweredScreen query={query}>
      {(bodies) => {
        const found = bodies.find(({ seats }) => seats.some(({ id }) => id === seatId));
        const seat = found?.seats.find(({ id }) => id === seatId);
        if (found && seat) return <Seat key={seat.id} body={found.body} seat={seat} />;
        return <ProblemScreen error={gone} onRetry={() => void query.refetch()} />;
      }}
    </AnsweredScreen>
  );
}

/** By which entry each is done: who may not do that is not offered it. */
const entries = {
  appoint,
  vacate: appoint,
  'take-back': appoint,
  'name-deputy': nameDeputy,
  edit: updateSeat,
  abolish: updateSeat,
} as const;

/** Whether a task is one for the seat as it is: nobody leaves where nobody is, and a holder names the deputy of their own. */
function isOpen(task: SeatTask, seat: SeatView, as: Capacity, { contactId }: MembershipView): boolean {
  if (task === 'vacate') return seat[as] !== null;
  return task !== 'name-deputy' || holds(seat, contactId);
}

interface SeatProps {
  readonly body: BodyView;
  readonly seat: SeatView;
}

function Seat({ body, seat }: SeatProps) {
  const t = useTexts('app-bodies');
  const membership = useMembership();
  const { municipality } = route.useParams();
  const { do: task, as: capacity = 'holder' } = readSeatSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const isPossible = task && may(membership, entries[task]) && isOpen(task, seat, capacity, membership);
  const Dialog = isPossible ? dialogs[task] : undefined;
  const close = () => void navigate({ search: {}, replace: true, resetScroll: false });
  const leave = () =>
    void navigate({ to: '/$municipality/kontakter/organ', params: { municipality }, search: {} });
  return (
    <Screen heading={seat.function} eyebrow={t('seat.eyebrow', { body: body.name })}>
      <LongWork />
      {may(membership, updateSeat) ? (
        <nav className="sa-actions" aria-label={t('actions.label')}>
          {(['edit', 'abolish'] as const).map((each) => (
            <Link
              key={each}
              className="ds-button"
              data-variant={each === 'edit' ? 'secondary' : 'tertiary'}
              data-color={each === 'abolish' ? 'danger' : undefined}
              to="/$municipality/kontakter/organ/$seatId"
              params={{ municipality, seatId: seat.id }}
              search={{ do: each }}
              resetScroll={false}
            >
              {t(`actions.${each}`)}
            </Link>
          ))}
        </nav>
      ) : null}
      <div className="sa-columns">
        <div className="sa-column">
          {capacities.map((as) => (
            <PlaceCard key={as} seat={seat} as={as} />
          ))}
          <Suspense>
            <SeatWork seat={seat} body={body} />
          </Suspense>
          <HistoryCard seat={seat} />
        </div>
        <div className="sa-column">
          <Card id="facts" heading={t('seat.facts')}>
            <FactsList
              facts={[
                { term: t('seat.organisation'), value: seat.organisationName },
                { term: t('seat.duty'), value: t(`duty.${seat.duty}`) },
                { term: t('seat.key'), value: t(seat.key ? 'seat.yes' : 'seat.no') },
              ]}
            />
            {seat.key ? <p className="sa-hint">{t('keyText')}</p> : null}
          </Card>
          <Suspense>
            <SeatGoals seat={seat} />
          </Suspense>
        </div>
      </div>
      {Dialog ? (
        <Suspense>
          <Dialog seat={seat} body={body.name} as={capacity} onClose={close} onGone={leave} />
        </Suspense>
      ) : null}
    </Screen>
  );
}
