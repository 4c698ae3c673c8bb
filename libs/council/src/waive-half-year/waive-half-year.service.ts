import { Injectable } from '@nestjs/common';
import { BodyRepository } from '@samsyn/bodies';
import { fail, type HalfYear, ok, type Result } from '@samsyn/contract';
import { AuditedWrite, type Caller, Clock, type KeyReused, violatedConstraint } from '@samsyn/platform';
import { type HalfYearError, halfYearError } from '../half-year.errors';
import { halfYearName } from '../half-year-name.rules';
import { type WaiverView, waiverView } from '../half-year-view';
import { HalfYearWaiverRepository, ONE_WAIVER } from '../half-year-waiver.repository';

/** Records a decision that a half-year needs no meeting. */
@Injectable()
export class WaiveHalfYearService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
    private readonly waivers: HalfYearWaiverRepository,
    private readonly clock: Clock,
  ) {}

  async waive(
    caller: Caller,
    halfYear: HalfYear,
    reason: string,
  ): Promise<Result<WaiverView, HalfYearError | KeyReused>> {
    const decidedBy = caller.accountId;
    if (decidedBy === null) return fail(halfYearError('waiver.needs-account'));
    try {
      return await this.write.run(caller, async (tx) => {
        const council = await this.bodies.firstOf(tx, 'council');
        if (!council) return fail(halfYearError('council.missing'));
        const createdAt = this.clock.now();
        const bodyId = council.id;
        const waiver = await this.waivers.insert(tx, { ...halfYear, bodyId, reason, decidedBy, createdAt });
        const audit = {
          action: 'half-year.waived',
          subjectType: 'half-year-waiver',
          subjectId: waiver.id,
          detail: { bodyId, halfYear: halfYearName(halfYear) },
        };
        return ok({ value: waiverView(waiver), audit });
      });
    } catch (error) {
      if (violatedConstraint(error) !== ONE_WAIVER) throw error;
      return fail(halfYearError('half-year.waived'));
    }
  }
}
