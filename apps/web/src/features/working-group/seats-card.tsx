import type { WorkingSeatView } from '@samsyn/contract';
import { Card, DataTable, StatusTag } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useTexts } from '../../lib/use-texts';

/** Every seat with who has it and what it is responsible for: each leads to its own page, and to its actions. */
export function SeatsCard({ seats }: { readonly seats: readonly WorkingSeatView[] }) {
  const t = useTexts('app-group');
  return (
    <Card id="seats" heading={t('seats.heading')}>
      {seats.length === 0 ? (
        <p className="sa-empty">{t('seats.empty')}</p>
      ) : (
        <DataTable
          caption={t('seats.heading')}
          captionHidden
          columns={(['seat', 'holder', 'deputy', 'actions'] as const).map((column) => ({
            label: t(`seats.${column}`),
          }))}
          rows={seats.map((seat) => ({
            key: seat.id,
            cells: [
              <Seat key="seat" seat={seat} />,
              <Holder key="holder" seat={seat} />,
              seat.deputy ? (
                <Person key="deputy" person={seat.deputy} />
              ) : (
                <span key="deputy" className="sa-hint">
                  {t('seats.noDeputy')}
                </span>
              ),
              <Actions key="actions" seat={seat} />,
            ],
          }))}
        />
      )}
    </Card>
  );
}

interface SeatProps {
  readonly seat: WorkingSeatView;
}

function Seat({ seat }: SeatProps) {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
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
      {seat.duty === 'member' ? null : (
        <span className="sa-hint sa-below">{t(`seats.duty.${seat.duty}`)}</span>
      )}
      {seat.own ? (
        <span className="sa-below">
          <StatusTag tone="info" icon="person">
            {t('seats.own')}
          </StatusTag>
        </span>
      ) : null}
    </div>
  );
}

function Holder({ seat: { holder, vacantSince, nextHolderFrom } }: SeatProps) {
  const t = useTexts('app-group');
  const spokenDay = useSpokenDay();
  const next = nextHolderFrom ? t('seats.next', { day: spokenDay(new Date(nextHolderFrom)) }) : undefined;
  const since = vacantSince ? t('seats.vacantSince', { day: spokenDay(new Date(vacantSince)) }) : undefined;
  return (
    <div>
      {holder ? (
        <Person person={holder} />
      ) : (
        <StatusTag tone="warning" icon="person">
          {t('seats.vacant')}
        </StatusTag>
      )}
      {!holder && since ? <span className="sa-hint sa-below">{since}</span> : null}
      {next ? <span className="sa-hint sa-below">{next}</span> : null}
    </div>
  );
}

/** By name, or by role where they are told by that alone. */
function Person({ person: { name, role } }: { readonly person: NonNullable<WorkingSeatView['holder']> }) {
  return <>{name ?? role}</>;
}

function Actions({ seat }: SeatProps) {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
  const { id, open, overdue } = seat;
  if (open === 0) return <span className="sa-hint">{t('seats.none')}</span>;
  const told = t(counted(open, 'seats.open'), { count: open });
  return (
    <div>
      <Link
        className="ds-link"
        to="/$municipality/atgarder"
        params={{ municipality }}
        search={{ seat: id }}
        aria-label={t('seats.openOf', { told, seat: seat.function })}
      >
        {told}
      </Link>
      {overdue > 0 ? (
        <span className="sa-below">
          <StatusTag tone="danger" icon="alert">
            {t(counted(overdue, 'seats.overdue'), { count: overdue })}
          </StatusTag>
        </span>
      ) : null}
    </div>
  );
}
