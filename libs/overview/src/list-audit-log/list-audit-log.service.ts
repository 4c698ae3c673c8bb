import { Injectable } from '@nestjs/common';
import {
  auditActionsOf,
  type AuditEntryView,
  beginningOf,
  endOf,
  type ListAuditLog,
  type Page,
} from '@samsyn/contract';
import { Database, type SignedInCaller } from '@samsyn/platform';
import { detailOf } from './audit-detail.rules';
import { AuditLogRepository, type ReadAuditEntry } from './audit-log.repository';
import { NamedActorRepository } from './named-actor.repository';

/** Who has done what and when. What is kept are ids and codes; names are looked up as they are today. */
@Injectable()
export class ListAuditLogService {
  constructor(
    private readonly database: Database,
    private readonly log: AuditLogRepository,
    private readonly actors: NamedActorRepository,
  ) {}

  list(
    { scope, timeZone }: Pick<SignedInCaller, 'scope' | 'timeZone'>,
    { who, what, from, until, ...page }: ListAuditLog,
  ): Promise<Page<AuditEntryView>> {
    const filter = {
      ...page,
      actions: what && auditActionsOf(what),
      from: from && beginningOf(from, timeZone),
      before: until && endOf(until, timeZone),
    };
    return this.database.transaction(scope, async (tx) => {
      const by = who === undefined ? undefined : await this.actors.find(tx, who);
      const { items, next } = await this.log.list(tx, { ...filter, who: by });
      return { items: items.map(viewOf), next };
    });
  }
}

function viewOf({ seq, at, detail, mailKind, ...told }: ReadAuditEntry): AuditEntryView {
  return { ...told, seq: Number(seq), at: at.toISOString(), detail: detailOf(detail, mailKind) };
}
