import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { type BodyError, bodyError } from '../body.errors';
import { BodyRepository } from '../body.repository';
import { type BodyView, bodyView } from '../body-view';

/** One body. */
@Injectable()
export class GetBodyService {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyRepository,
  ) {}

  async get(scope: MunicipalityScope, id: string): Promise<Result<BodyView, BodyError>> {
    const body = await this.database.transaction(scope, (tx) => this.bodies.get(tx, id));
    return body ? ok(bodyView(body)) : fail(bodyError('body.missing'));
  }
}
