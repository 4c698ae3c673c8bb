import {
  type ActionStatus,
  type CivilDate,
  isOpen,
  type ListedActionView,
  overdueDays,
  type PreventionLevel,
} from '@samsyn/contract';
import { type ActionReach, actsFor } from './action-reach.service';

/** An action with what is told beside it, as {@link actionCardsSql} reads it. */
export interface ActionCard {
  readonly id: string;
  readonly planId: string;
  readonly bodyId: string;
  readonly goalId: string;
  readonly goalPosition: number;
  readonly goalWording: string;
  readonly goalHolds: boolean;
  readonly seatId: string;
  readonly seatFunction: string;
  readonly seatEnded: boolean;
  readonly vacant: boolean;
  readonly holderName: string | null;
  readonly title: string;
  readonly preventionLevel: PreventionLevel;
  readonly startsOn: CivilDate | null;
  readonly dueOn: CivilDate;
  readonly status: ActionStatus;
  readonly lastLoggedAt: Date | null;
  readonly createdAt: Date;
  readonly indicator: string | null;
  readonly indicatorUnit: string | null;
  readonly indicatorTarget: number | null;
  readonly indicatorWhole: boolean;
  readonly readingId: string | null;
  readonly readingValue: number | null;
  readonly readOn: CivilDate | null;
  readonly version: number;
}

/** The present, as far as it decides how an action stands. */
export interface ActionTime {
  readonly now: Date;
  /** The day in the municipality's zone. */
  readonly today: CivilDate;
  /** See `silentBefore` of the contract. */
  readonly silentBefore: Date;
}

/**
 * The cards of some actions: what stands beside each is looked up for these alone.
 * @param actions SQL of rows of `action`; $1 is the municipality, $2 the instant.
 * @param columns further ones of `a`.
 */
export function actionCardsSql(actions: string, order: string, columns = ''): string {
  return `
    WITH a AS MATERIALIZED (${actions})
    SELECT a.id, goal.plan_id AS "planId", plan.body_id AS "bodyId",
      a.goal_id AS "goalId", worded.position AS "goalPosition", worded.wording AS "goalWording", worded.holds AS "goalHolds",
      a.seat_id AS "seatId", seat.function AS "seatFunction", (seat.ended_at IS NOT NULL AND seat.ended_at <= $2) AS "seatEnded",
      holder.id IS NULL AS vacant, holder.name AS "holderName",
      a.title, a.prevention_level AS "preventionLevel", a.starts_on::text AS "startsOn", a.due_on::text AS "dueOn", a.status,
      a.last_logged_at AS "lastLoggedAt", a.created_at AS "createdAt", a.indicator, a.indicator_unit AS "indicatorUnit",
      a.indicator_target::float8 AS "indicatorTarget", a.indicator_whole AS "indicatorWhole", reading.id AS "readingId", reading.value::float8 AS "readingValue",
      reading.read_on::text AS "readOn", a.version${columns}
    FROM a
    JOIN goal ON goal.municipality_id = $1 AND goal.id = a.goal_id
    JOIN plan ON plan.municipality_id = $1 AND plan.id = goal.plan_id
    CROSS JOIN LATERAL (
      SELECT own.position, own.wording, version.state = 'adopted' AS holds
      FROM plan_version_goal own
      JOIN plan_version version ON version.municipality_id = $1 AND version.id = own.plan_version_id
      WHERE own.municipality_id = $1 AND own.goal_id = a.goal_id AND version.state <> 'draft'
      ORDER BY version.state = 'adopted' DESC, version.number DESC LIMIT 1
    ) worded
    JOIN seat_card seat ON seat.municipality_id = $1 AND seat.id = a.seat_id
    LEFT JOIN LATERAL (
      SELECT contact.id, contact.name FROM holding_card holding
      JOIN contact_card contact ON contact.municipality_id = $1 AND contact.id = holding.contact_id
      WHERE holding.municipality_id = $1 AND holding.seat_id = a.seat_id AND holding.capacity = 'holder'
        AND holding.held_from <= $2 AND (holding.held_until IS NULL OR holding.held_until > $2)
      LIMIT 1
    ) holder ON seat.ended_at IS NULL OR seat.ended_at > $2
    LEFT JOIN LATERAL (
      SELECT id, value, read_on FROM action_reading
      WHERE municipality_id = $1 AND action_id = a.id ORDER BY read_on DESC, number DESC LIMIT 1
    ) reading ON true
    ORDER BY ${order}`;
}

/** The action as a list tells it to somebody. */
export function viewOfCard(
  card: ActionCard,
  reach: Pick<ActionReach, 'leads' | 'seatIds'>,
  { today, silentBefore }: ActionTime,
): Omit<ListedActionView, 'hit'> {
  const heardOf = card.lastLoggedAt ?? card.createdAt;
  return {
    id: card.id,
    planId: card.planId,
    goal: { id: card.goalId, position: card.goalPosition, wording: card.goalWording, holds: card.goalHolds },
    title: card.title,
    seat: {
      id: card.seatId,
      function: card.seatFunction,
      holderName: card.holderName,
      vacant: card.vacant,
      ended: card.seatEnded,
    },
    preventionLevel: card.preventionLevel,
    startsOn: card.startsOn,
    dueOn: card.dueOn,
    status: card.status,
    overdueDays: overdueDays(card, today),
    silent: isOpen(card.status) && heardOf < silentBefore,
    lastLoggedAt: card.lastLoggedAt?.toISOString() ?? null,
    indicator:
      card.indicator === null
        ? null
        : {
            name: card.indicator,
            unit: card.indicatorUnit,
            target: card.indicatorTarget,
            wholeNumbers: card.indicatorWhole,
          },
    lastReading: readingOf(card),
    mayLog: card.goalHolds && actsFor(reach, card.seatId),
    mayEdit: actsFor(reach, card.seatId),
    version: card.version,
  };
}

function readingOf({ readingId, readingValue, readOn }: ActionCard): ListedActionView['lastReading'] {
  return readingId === null || readingValue === null || readOn === null
    ? null
    : { id: readingId, value: readingValue, readOn };
}
