import { Injectable } from '@nestjs/common';
import { type AuditEntryView, civilDateOf, type ListAuditLog, type Page } from '@samsyn/contract';
import { audited, AuditedWrite, Clock, Database, type SignedInCaller } from '@samsyn/platform';
import { ListAuditLogService } from '../list-audit-log/list-audit-log.service';
import { AuditReadingRepository } from './audit-reading.repository';

/** The reading of a day that two requests note at once is noted by one of them. */
const constraints = { audit_entry_reading: 'reading.noted' } as const;

/** Shows the audit log, and keeps in it who has read it: once for each account and day on the municipality's wall. */
@Injectable()
export class ReadAuditLogService {
  constructor(
    private readonly database: Database,
    private readonly writing: AuditedWrite,
    private readonly readings: AuditReadingRepository,
    private readonly listing: ListAuditLogService,
    private readonly clock: Clock,
  ) {}

  async read(caller: SignedInCaller, query: ListAuditLog): Promise<Page<AuditEntryView>> {
    await this.note(caller);
    return this.listing.list(caller, query);
  }

  private async note({ scope, accountId, label, requestId, timeZone }: SignedInCaller): Promise<void> {
    const day = civilDateOf(this.clock.now(), timeZone);
    const isNoted = await this.database.transaction(scope, (tx) =>
      this.readings.isNoted(tx, { accountId, day }),
    );
    if (isNoted) return;
    const reader = { scope, accountId, label, ...(requestId ? { requestId } : {}) };
    await this.writing.run(
      reader,
      () => Promise.resolve(audited(null, 'audit-log.read', ['municipality', scope.municipalityId], { day })),
      constraints,
    );
  }
}
