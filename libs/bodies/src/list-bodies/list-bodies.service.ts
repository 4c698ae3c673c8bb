import { Injectable } from '@nestjs/common';
import { Database, type MunicipalityScope, type Page, pageOf, readCursor } from '@samsyn/platform';
import { BodyRepository } from '../body.repository';
import type { PageQuery } from '../body.schema';
import { type BodyView, bodyView } from '../body-view';

/** A municipality's bodies, by name. */
@Injectable()
export class ListBodiesService {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyRepository,
  ) {}

  async list(scope: MunicipalityScope, { cursor, limit }: PageQuery): Promise<Page<BodyView>> {
    const [afterId] = readCursor(cursor, ['uuid']);
    const rows = await this.database.transaction(scope, (tx) => this.bodies.list(tx, limit + 1, afterId));
    return pageOf(rows.map(bodyView), limit, ({ id }) => [id]);
  }
}
