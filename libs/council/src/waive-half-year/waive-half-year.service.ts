import { Injectable } from '@nestjs/common';
import { BodyRepository } from '@samsyn/bodies';
import { fail, type HalfYear, halfYearName, type WaiveHalfYear, type WaiverView } from '@samsyn/contract';
import { audited, AuditedWrite, Clock, type SignedInCaller, type WriteResult } from '@samsyn/platform';
import { viewOfWaiver } from '../half-year-waiver.entity';
import { HalfYearWaiverRepository, waiverConstraints } from '../half-year-waiver.repository';

/** Records a decision that a half-year needs no meeting. */
@Injectable()
export class WaiveHalfYearService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
    private readonly waivers: HalfYearWaiverRepository,
    private readonly clock: Clock,
  ) {}

  waive(
    caller: SignedInCaller,
    halfYear: HalfYear,
    { reason }: WaiveHalfYear,
  ): WriteResult<WaiverView, 'council.missing' | 'half-year.waived'> {
    return this.write.run(
      caller,
      async (tx) => {
        const council = await this.bodies.firstOf(tx, 'council');
        if (!council) return fail({ code: 'council.missing' });
        const waiver = await this.waivers.insert(tx, {
          ...halfYear,
          bodyId: council.id,
          reason,
          decidedBy: caller.accountId,
          createdAt: this.clock.now(),
        });
        const detail = { bodyId: council.id, halfYear: halfYearName(halfYear) };
        return audited(viewOfWaiver(waiver), 'half-year.waived', ['half-year-waiver', waiver.id], detail);
      },
      waiverConstraints,
    );
  }
}
