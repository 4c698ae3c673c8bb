import { Injectable } from '@nestjs/common';
import { BodyRepository } from '@samsyn/bodies';
import { fail, type HalfYear, ok, type Result } from '@samsyn/contract';
import { AuditedWrite, type Caller, type KeyReused } from '@samsyn/platform';
import { type HalfYearError, halfYearError } from '../half-year.errors';
import { halfYearName } from '../half-year-name.rules';
import { HalfYearWaiverRepository } from '../half-year-waiver.repository';

/** Takes a waiver back; that it was there stays in the audit log. */
@Injectable()
export class RemoveWaiverService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
    private readonly waivers: HalfYearWaiverRepository,
  ) {}

  remove(caller: Caller, halfYear: HalfYear): Promise<Result<null, HalfYearError | KeyReused>> {
    return this.write.run(caller, async (tx) => {
      const council = await this.bodies.firstOf(tx, 'council');
      if (!council) return fail(halfYearError('council.missing'));
      const waiverId = await this.waivers.remove(tx, council.id, halfYear);
      if (!waiverId) return fail(halfYearError('waiver.missing'));
      const audit = {
        action: 'half-year.waiver-removed',
        subjectType: 'half-year-waiver',
        subjectId: waiverId,
        detail: { bodyId: council.id, halfYear: halfYearName(halfYear) },
      };
      return ok({ value: null, audit });
    });
  }
}
