import { Injectable } from '@nestjs/common';
import type { BodyView, CreateBody } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type WriteResult } from '@samsyn/platform';
import { viewOfBody } from '../body.entity';
import { bodyConstraints, BodyRepository } from '../body.repository';
import { newBody } from './new-body.rules';

/** Adds a body. */
@Injectable()
export class CreateBodyService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
  ) {}

  create(caller: Caller, values: CreateBody): WriteResult<BodyView, 'body.exists'> {
    return this.write.run(
      caller,
      async (tx) => {
        const body = await this.bodies.insert(tx, newBody(values));
        const { id, kind } = body;
        return audited(viewOfBody(body), 'body.created', ['body', id], { kind });
      },
      bodyConstraints,
    );
  }
}
