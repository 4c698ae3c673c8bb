import { appBodiesTexts, createBody, createSeat, type SeatView } from '@samsyn/contract';
import { DataTable, StatusTag } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Answered } from '../../components/answered';
import { DirectoryTabs } from '../../components/directory-tabs';
import { LongWork } from '../../components/long-work';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { type BodyWithSeats, bodiesOf } from './bodies.query';
import { readBodiesSearch } from './bodies-search.rules';

addTexts('app-bodies', appBodiesTexts);

const route = getRouteApi('/$municipality/kontakter/organ');
const NewBodyDialog = lazy(() => import('./new-body.dialog'));
const NewSeatDialog = lazy(() => import('./new-seat.dialog'));

/** Every body with its seats, and who has them now. */
export function BodiesPage() {
  const t = useTexts('app-bodies');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const { do: task, in: bodyId } = readBodiesSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const query = useQuery(bodiesOf(municipality));
  const close = () => void navigate({ search: {}, replace: true, resetScroll: false });
  const body = query.data?.find(({ body: { id } }) => id === bodyId)?.body;
  return (
    <Screen heading={t('heading')} lead={t('lead')}>
      <DirectoryTabs present="bodies" />
      <LongWork />
      {may(membership, createBody) ? (
        <nav className="sa-actions" aria-label={t('actions.label')}>
          <Link
            className="ds-button"
            data-variant={query.data?.length === 0 ? 'primary' : 'secondary'}
            to="/$municipality/kontakter/organ"
            params={{ municipality }}
            search={{ do: 'body' }}
            resetScroll={false}
          >
            {t('actions.newBody')}
          </Link>
        </nav>
      ) : null}
      <Answered query={query} lines={9}>
        {(bodies) =>
          bodies.length === 0 ? (
            <p className="sa-card sa-empty">{t('empty')}</p>
          ) : (
            <div className="sa-column">
              {bodies.map((each) => (
                <BodyCard key={each.body.id} {...each} />
              ))}
            </div>
          )
        }
      </Answered>
      <Suspense>
        {task === 'body' && may(membership, createBody) ? <NewBodyDialog onClose={close} /> : null}
        {task === 'seat' && body && may(membership, createSeat) ? (
          <NewSeatDialog body={body} onClose={close} />
        ) : null}
      </Suspense>
    </Screen>
  );
}

function BodyCard({ body, seats }: BodyWithSeats) {
  const t = useTexts('app-bodies');
  const membership = useMembership();
  const { slug: municipality } = membership;
  return (
    <section className="sa-card sa-organisation" aria-labelledby={`body-${body.id}`}>
      <div className="sa-card__head">
        <h2 className="sa-card__heading" id={`body-${body.id}`}>
          {body.name} <span className="sa-hint">{t(`kind.${body.kind}`)}</span>
        </h2>
        <div className="sa-organisation__tasks">
          {body.kind === 'working-group' ? (
            <Link
              className="ds-button sa-button--small"
              data-variant="tertiary"
              to="/$municipality/arbetsgrupp"
              params={{ municipality }}
              search={{ body: body.id }}
            >
              {t('actions.atWork')}
            </Link>
          ) : null}
          {may(membership, createSeat) ? (
            <Link
              className="ds-button sa-button--small"
              data-variant="tertiary"
              to="/$municipality/kontakter/organ"
              params={{ municipality }}
              search={{ do: 'seat', in: body.id }}
              aria-label={t('actions.newSeatIn', { body: body.name })}
              resetScroll={false}
            >
              {t('actions.newSeat')}
            </Link>
          ) : null}
        </div>
      </div>
      {seats.length === 0 ? (
        <p className="sa-hint">{t('noSeats')}</p>
      ) : (
        <DataTable
          caption={body.name}
          captionHidden
          columns={[
            { label: t('column.seat') },
            { label: t('column.holder') },
            { label: t('column.deputy') },
          ]}
          rows={seats.map((seat) => ({
            key: seat.id,
            cells: [
              <Seat key="seat" seat={seat} />,
              seat.holder ? (
                (seat.holder.name ?? seat.holder.role)
              ) : (
                <StatusTag key="holder" tone="warning">
                  {t('vacant')}
                </StatusTag>
              ),
              seat.deputy ? (
                (seat.deputy.name ?? seat.deputy.role)
              ) : (
                <span key="deputy" className="sa-hint">
                  {t('noDeputy')}
                </span>
              ),
            ],
          }))}
        />
      )}
    </section>
  );
}

function Seat({ seat }: { readonly seat: SeatView }) {
  const t = useTexts('app-bodies');
  const { slug: municipality } = useMembership();
  const below = [
    seat.organisationName,
    ...(seat.duty === 'member' ? [] : [t(`duty.${seat.duty}`)]),
    ...(seat.key ? [t('key')] : []),
  ];
  return (
    <div>
      <Link
        className="ds-link"
        to="/$municipality/kontakter/organ/$seatId"
        params={{ municipality, seatId: seat.id }}
        search={{}}
      >
        {seat.function}
      </Link>
      <span className="sa-hint sa-below">{below.join(' · ')}</span>
    </div>
  );
}
