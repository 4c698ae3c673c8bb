import { Injectable } from '@nestjs/common';
import { BodyRepository } from '@samsyn/bodies';
import { fail, type HalfYear, halfYearName } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type WriteResult } from '@samsyn/platform';
import { HalfYearWaiverRepository } from '../half-year-waiver.repository';

/** Takes a waiver back; that it was there stays in the audit log. */
@Injectable()
export class RemoveWaiverService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
    private readonly waivers: HalfYearWaiverRepository,
  ) {}

  remove(caller: Caller, halfYear: HalfYear): WriteResult<void, 'council.missing' | 'waiver.missing'> {
    return this.write.run(caller, async (tx) => {
      const council = await this.bodies.firstOf(tx, 'council');
      if (!council) return fail({ code: 'council.missing' });
      const id = await this.waivers.remove(tx, council.id, halfYear);
      if (!id) return fail({ code: 'waiver.missing' });
      const detail = { bodyId: council.id, halfYear: halfYearName(halfYear) };
      return audited(undefined, 'half-year.waiver-removed', ['half-year-waiver', id], detail);
    });
  }
}
