import { Injectable } from '@nestjs/common';
import {
  type Body,
  BodyRepository,
  OwnSeatsService,
  SeatRepository,
  type SeatWithHolders,
} from '@samsyn/bodies';
import {
  civilDateOf,
  clockTimeOf,
  coverage,
  type CoveringAction,
  fail,
  type Failure,
  isOpen,
  ok,
  quorumOf,
  type Result,
  type WorkingGroupView,
  type WorkingSeatView,
} from '@samsyn/contract';
import { type MeetingOfBody, MeetingsWithSeatsRepository } from '@samsyn/meetings';
import { Clock, Database, type SignedInCaller } from '@samsyn/platform';
import { WorkRepository } from './work.repository';

/** A body at work. For a member no other bodies exist than those they sit on. */
@Injectable()
export class GetWorkingGroupService {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyRepository,
    private readonly seats: SeatRepository,
    private readonly own: OwnSeatsService,
    private readonly work: WorkRepository,
    private readonly meetings: MeetingsWithSeatsRepository,
    private readonly clock: Clock,
  ) {}

  get(reader: SignedInCaller, bodyId: string): Promise<Result<WorkingGroupView, Failure<'body.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const now = this.clock.now();
      const own = await this.own.of(tx, reader, now);
      const shown = this.own.oversees(reader) || own.bodyIds.includes(bodyId);
      const body = shown ? await this.bodies.get(tx, bodyId) : null;
      if (!body) return fail({ code: 'body.missing' });
      const today = civilDateOf(now, reader.timeZone);
      const seats = await this.seats.ofBodyAt(tx, bodyId, now);
      const seatIds = seats.map(({ seatId }) => seatId);
      const plans = await this.work.plans(tx, bodyId);
      const goalIds = plans.flatMap(({ goals }) => goals.map(({ id }) => id));
      const actions = await this.work.actions(tx, { goalIds, seatIds }, reader.timeZone);
      const [next] = await this.meetings.ofBodies(tx, [bodyId], 1);
      return ok({
        bodyId,
        name: body.name,
        seats: seats.map((seat) => {
          const theirs = actions.filter(({ seatId }) => seatId === seat.seatId);
          const late = theirs.filter(({ status, dueOn }) => isOpen(status) && dueOn < today);
          return viewOfSeat(seat, theirs, { own: own.seatIds.includes(seat.seatId), overdue: late.length });
        }),
        plans: plans.map(({ goals, ...plan }) => ({
          ...plan,
          goals: coverage(goals, seatIds, actions, today),
        })),
        comingMeeting: next ? viewOfMeeting(next, body) : null,
      });
    });
  }
}

function viewOfSeat(
  seat: SeatWithHolders,
  actions: readonly CoveringAction[],
  { own, overdue }: { own: boolean; overdue: number },
): WorkingSeatView {
  const personOf = (card: SeatWithHolders['holder']) =>
    card && { id: card.id, role: card.role, name: card.name };
  return {
    id: seat.seatId,
    function: seat.function,
    organisationName: seat.organisationName,
    duty: seat.duty,
    holder: personOf(seat.holder),
    deputy: personOf(seat.deputy),
    vacant: seat.holder === null,
    vacantSince: seat.vacantSince?.toISOString() ?? null,
    nextHolderFrom: seat.nextHolderFrom?.toISOString() ?? null,
    own,
    open: actions.filter(({ status }) => isOpen(status)).length,
    overdue,
  };
}

function viewOfMeeting(
  { meeting, seats }: MeetingOfBody,
  { quorum }: Pick<Body, 'quorum'>,
): WorkingGroupView['comingMeeting'] {
  const { id, title, startsAt, endsAt, timeZone, place } = meeting;
  const counted = (...comes: string[]) => seats.filter(({ coming }) => comes.includes(coming.comes)).length;
  const attendance = {
    coming: counted('holder', 'deputy', 'substitute'),
    absent: counted('nobody'),
    unknown: counted('unknown'),
  };
  return {
    id,
    title,
    date: civilDateOf(startsAt, timeZone),
    start: clockTimeOf(startsAt, timeZone),
    end: clockTimeOf(endsAt, timeZone),
    place,
    ...attendance,
    quorum: quorumOf(quorum, attendance),
  };
}
