import { Injectable } from '@nestjs/common';
import {
  type DeputyCandidateView,
  fail,
  type Failure,
  ok,
  type Page,
  type PageQuery,
  type Result,
} from '@samsyn/contract';
import { Database, readPage, type SignedInCaller } from '@samsyn/platform';
import { OwnHolding } from '../own-seats/own-holding';
import type { SeatOfBody } from '../seat.repository';

/** Whom a holder may name as the ordinary deputy of their seat, without what only those who lead are told of people. */
@Injectable()
export class ListDeputyCandidatesService {
  constructor(
    private readonly database: Database,
    private readonly own: OwnHolding,
  ) {}

  list(
    reader: SignedInCaller,
    which: SeatOfBody,
    query: PageQuery,
  ): Promise<Result<Page<DeputyCandidateView>, Failure<'seat.missing' | 'seat.not-held'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const seat = await this.own.find(tx, reader, which);
      if (typeof seat === 'string') return fail({ code: seat });
      const listing = {
        sql: `SELECT id, role, name FROM contact_card
               WHERE municipality_id = $1 AND organisation_id = $2 AND id <> $3 AND ended_at IS NULL`,
        parameters: [tx.scope.municipalityId, seat.organisationId, reader.contactId],
        key: [
          { of: 'role', sql: 'role', type: 'text' },
          { of: 'id', sql: 'id', type: 'uuid' },
        ],
      } as const;
      return ok(await readPage<DeputyCandidateView>(tx, listing, query));
    });
  }
}
