import { Injectable } from '@nestjs/common';
import { type ChangedBodyView, fail, type UpdateBody } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type WriteResult } from '@samsyn/platform';
import { viewOfBody } from '../body.entity';
import { BodyFollowers } from '../body-followers';
import { bodyConstraints, BodyRepository } from '../body.repository';

/**
 * Changes a body that nobody else has changed meanwhile. New timing rules plan the mails of its meetings anew, by a
 * task; new numbers of days and a new standing agenda hold for meetings scheduled from now on.
 */
@Injectable()
export class UpdateBodyService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
    private readonly followers: BodyFollowers,
  ) {}

  update(
    caller: Caller,
    id: string,
    yours: UpdateBody,
  ): WriteResult<ChangedBodyView, 'body.missing' | 'body.changed' | 'body.exists'> {
    const { version, ...changes } = yours;
    return this.write.run(
      caller,
      async (tx) => {
        const update = await this.bodies.update(tx, id, version, changes);
        if (update.kind === 'missing') return fail({ code: 'body.missing' });
        if (update.kind === 'conflict') {
          return fail({ code: 'body.changed', current: viewOfBody(update.current), yours });
        }
        const tasks = changes.timingRules ? await this.followers.timingChanged(tx, id) : [];
        const detail = { version: update.row.version, fields: Object.keys(changes) };
        return audited({ ...viewOfBody(update.row), tasks }, 'body.updated', ['body', id], detail);
      },
      bodyConstraints,
    );
  }
}
