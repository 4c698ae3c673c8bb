import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { AuditedWrite, type Caller, type KeyReused, violatedConstraint } from '@samsyn/platform';
import { type BodyError, bodyError } from '../body.errors';
import { BODY_NAME, BodyRepository } from '../body.repository';
import type { CreateBody } from '../body.schema';
import { type BodyView, bodyView } from '../body-view';
import { newBody } from './new-body.rules';

/** Adds a body; names are unique in a municipality, so a double click makes one. */
@Injectable()
export class CreateBodyService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
  ) {}

  async create(caller: Caller, values: CreateBody): Promise<Result<BodyView, BodyError | KeyReused>> {
    try {
      return await this.write.run(caller, async (tx) => {
        const body = await this.bodies.insert(tx, newBody(values));
        const audit = {
          action: 'body.created',
          subjectType: 'body',
          subjectId: body.id,
          detail: { kind: body.kind },
        };
        return ok({ value: bodyView(body), audit });
      });
    } catch (error) {
      if (violatedConstraint(error) !== BODY_NAME) throw error;
      return fail(bodyError('body.exists'));
    }
  }
}
