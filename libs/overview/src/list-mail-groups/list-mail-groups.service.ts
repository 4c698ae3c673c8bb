import { Injectable } from '@nestjs/common';
import type { ListMailGroups, MailGroupView, Page } from '@samsyn/contract';
import { actionsOn } from '@samsyn/mailings';
import { Clock, Database, type MunicipalityScope } from '@samsyn/platform';
import { MailMatterRepository } from '../mail/mail-matter.repository';
import { MailGroupRepository, type ReadMailGroup } from './mail-group.repository';

/** The ledger as people read it: what is to leave, what has left, what did not arrive, with whom each mail is for. */
@Injectable()
export class ListMailGroupsService {
  constructor(
    private readonly database: Database,
    private readonly groups: MailGroupRepository,
    private readonly matters: MailMatterRepository,
    private readonly clock: Clock,
  ) {}

  async list(scope: MunicipalityScope, query: ListMailGroups): Promise<Page<MailGroupView>> {
    const { items, next } = await this.database.transaction(scope, async (tx) => {
      const troubled = query.show === 'troubled' ? await this.matters.troubled(tx) : [];
      return this.groups.list(
        tx,
        query,
        troubled.map(({ id }) => id),
      );
    });
    const now = this.clock.now();
    return { items: items.map((group) => viewOf(group, now)), next };
  }
}

function viewOf({ subjectType, subjectId, mails, ...group }: ReadMailGroup, now: Date): MailGroupView {
  return {
    ...group,
    subject: { type: subjectType, id: subjectId },
    dueAt: group.dueAt.toISOString(),
    expiresAt: group.expiresAt.toISOString(),
    mails: mails.map(({ inDoubt, expiresAt, sentAt, ...mail }) => ({
      ...mail,
      sentAt: sentAt && new Date(sentAt).toISOString(),
      offers: actionsOn(
        { state: mail.state, inDoubt, expiresAt: new Date(expiresAt), stopped: mail.stoppedByHand },
        now,
      ),
    })),
  };
}
