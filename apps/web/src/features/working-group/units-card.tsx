import {
  createFirstLineUnit,
  type FirstLineUnitView,
  updateFirstLineUnit,
  type WorkingSeatView,
} from '@samsyn/contract';
import { Card, StatusTag } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Answered } from '../../components/answered';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { unitsOf } from './working-group.query';

export interface UnitsCardProps {
  readonly bodyId: string;
  readonly seats: readonly WorkingSeatView[];
  /** The bodies that are shown so: a unit whose seat is of no such body is looked for with each. */
  readonly groupIds: readonly string[];
}

/** The units of the first line that the body's seats speak for; each leads to the actions that it takes part in. */
export function UnitsCard({ bodyId, seats, groupIds }: UnitsCardProps) {
  const t = useTexts('app-group');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const query = useQuery(unitsOf(municipality));
  const isOurs = (unit: FirstLineUnitView) => unit.bodyId === bodyId || !groupIds.includes(unit.bodyId);
  return (
    <Card id="units" heading={t('units.heading')}>
      <Answered query={query} lines={4}>
        {({ items }) => {
          const ours = items.filter(isOurs);
          const ended = ours.filter(({ endedAt }) => endedAt !== null);
          return (
            <>
              {ours.length === ended.length ? (
                <p className="sa-hint">{t('units.none')}</p>
              ) : (
                <Units bodyId={bodyId} units={ours.filter(({ endedAt }) => endedAt === null)} />
              )}
              {ended.length > 0 ? (
                <details className="sa-fold">
                  <summary>{t('units.ended', { count: ended.length })}</summary>
                  <Units bodyId={bodyId} units={ended} />
                </details>
              ) : null}
            </>
          );
        }}
      </Answered>
      {may(membership, createFirstLineUnit) && seats.length > 0 ? (
        <p>
          <Link
            className="ds-button sa-button--small"
            data-variant="secondary"
            to="/$municipality/arbetsgrupp"
            params={{ municipality }}
            search={{ body: bodyId, do: 'new-unit' }}
            resetScroll={false}
          >
            {t('units.new')}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}

interface UnitsProps {
  readonly bodyId: string;
  readonly units: readonly FirstLineUnitView[];
}

function Units({ bodyId, units }: UnitsProps) {
  const t = useTexts('app-group');
  const membership = useMembership();
  const { slug: municipality } = membership;
  return (
    <ul className="sa-rows" role="list">
      {units.map(({ id, name, seatFunction, seatEnded, endedAt }) => (
        <li key={id} className="sa-unit">
          <div>
            <Link
              className="ds-link"
              to="/$municipality/atgarder"
              params={{ municipality }}
              search={{ unit: id }}
            >
              {name}
            </Link>
            {seatEnded && endedAt === null ? (
              <span className="sa-below">
                <StatusTag tone="warning">{t('units.noSeat')}</StatusTag>
                <span className="sa-hint sa-below">{t('units.seatEnded', { seat: seatFunction })}</span>
              </span>
            ) : (
              <span className="sa-hint sa-below">{seatFunction}</span>
            )}
          </div>
          {may(membership, updateFirstLineUnit) ? (
            <Link
              className="ds-button sa-button--small"
              data-variant={seatEnded ? 'secondary' : 'tertiary'}
              to="/$municipality/arbetsgrupp"
              params={{ municipality }}
              search={{ body: bodyId, do: 'unit', unit: id }}
              aria-label={t(seatEnded ? 'units.chooseSeatOf' : 'units.changeOf', { name })}
              resetScroll={false}
            >
              {t(seatEnded ? 'units.chooseSeat' : 'units.change')}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
