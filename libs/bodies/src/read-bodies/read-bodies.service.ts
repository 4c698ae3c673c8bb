import { Injectable } from '@nestjs/common';
import {
  type BodyView,
  fail,
  type Failure,
  type HistoricHoldingView,
  ok,
  type Page,
  type PageQuery,
  type Result,
  type SeatView,
} from '@samsyn/contract';
import { Clock, Database, type MunicipalityScope, type Transaction } from '@samsyn/platform';
import { type Body, viewOfBody } from '../body.entity';
import { BodyRepository } from '../body.repository';
import { OwnSeatsService, type SeatOwner } from '../own-seats/own-seats.service';
import { viewOfHolding } from '../seat-holding.entity';
import { SeatHoldingRepository } from '../seat-holding.repository';
import { type SeatOfBody, SeatRepository } from '../seat.repository';
import { viewOfSeat } from '../seat-with-holders';

/** Who reads. */
type Reader = SeatOwner & { readonly scope: MunicipalityScope };

/** Bodies, and who sits on them. For a member no other bodies exist than those they sit on. */
@Injectable()
export class ReadBodiesService {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyRepository,
    private readonly seats: SeatRepository,
    private readonly holdings: SeatHoldingRepository,
    private readonly own: OwnSeatsService,
    private readonly clock: Clock,
  ) {}

  list(reader: Reader, query: PageQuery): Promise<Page<BodyView>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const shown = await this.own.bodiesShownTo(tx, reader, this.clock.now());
      return this.bodies.list(tx, query, shown === 'every' ? undefined : shown);
    });
  }

  get(reader: Reader, id: string): Promise<Result<BodyView, Failure<'body.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const body = await this.find(tx, reader, id);
      return body ? ok(viewOfBody(body)) : fail({ code: 'body.missing' });
    });
  }

  /**
   * A body's seats that have not been abolished, in their order, with who has them now. Members see who sits beside them,
   * not at which number: calling round is for those who lead.
   */
  listSeats(
    reader: Reader,
    bodyId: string,
    query: PageQuery,
  ): Promise<Result<Page<SeatView>, Failure<'body.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      if (!(await this.find(tx, reader, bodyId))) return fail({ code: 'body.missing' });
      const { items, next } = await this.seats.list(tx, bodyId, this.clock.now(), query);
      const seats = items.map(viewOfSeat);
      return ok({ items: this.own.oversees(reader) ? seats : seats.map(withoutNumbers), next });
    });
  }

  /** Who has had a seat, newest first, those appointed ahead included. */
  listHoldings(
    reader: Reader,
    which: SeatOfBody,
    query: PageQuery,
  ): Promise<Result<Page<HistoricHoldingView>, Failure<'seat.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const seat = (await this.find(tx, reader, which.bodyId)) && (await this.seats.get(tx, which));
      if (!seat) return fail({ code: 'seat.missing' });
      const { items, next } = await this.holdings.list(tx, seat, query);
      return ok({ items: items.map((row) => ({ ...viewOfHolding(row), contact: row.contact })), next });
    });
  }

  private async find(tx: Transaction, reader: Reader, id: string): Promise<Body | null> {
    const shown = await this.own.bodiesShownTo(tx, reader, this.clock.now());
    return shown === 'every' || shown.includes(id) ? this.bodies.get(tx, id) : null;
  }
}

function withoutNumbers({ holder, deputy, ...seat }: SeatView): SeatView {
  return {
    ...seat,
    holder: holder && { ...holder, phone: null },
    deputy: deputy && { ...deputy, phone: null },
  };
}
