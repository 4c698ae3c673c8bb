import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { AuditedWrite, type Caller, type KeyReused, violatedConstraint } from '@samsyn/platform';
import { bodyChanged, type BodyError, bodyError } from '../body.errors';
import { BODY_NAME, BodyRepository } from '../body.repository';
import type { UpdateBody } from '../body.schema';
import { type BodyView, bodyView } from '../body-view';
import { BodyFollowers } from '../body-followers';

/**
 * Changes a body that nobody else has changed meanwhile. New timing rules plan the mails of its meetings anew; new
 * numbers of days and a new standing agenda hold for meetings scheduled from now on.
 */
@Injectable()
export class UpdateBodyService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
    private readonly followers: BodyFollowers,
  ) {}

  async update(
    caller: Caller,
    id: string,
    yours: UpdateBody,
  ): Promise<Result<BodyView, BodyError | KeyReused>> {
    const { version, ...changes } = yours;
    try {
      return await this.write.run(caller, async (tx) => {
        const body = await this.bodies.update(tx, id, version, changes);
        if (!body) {
          const current = await this.bodies.get(tx, id);
          return fail(current ? bodyChanged(bodyView(current), yours) : bodyError('body.missing'));
        }
        if (changes.timingRules) await this.followers.timingChanged(tx, id);
        const audit = {
          action: 'body.updated',
          subjectType: 'body',
          subjectId: id,
          detail: { version: body.version, fields: Object.keys(changes) },
        };
        return ok({ value: bodyView(body), audit });
      });
    } catch (error) {
      if (violatedConstraint(error) !== BODY_NAME) throw error;
      return fail(bodyError('body.exists'));
    }
  }
}
