import { Injectable } from '@nestjs/common';
import { type ChangedContactView, fail, type UpdateContact } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { viewOfContact } from '../contact.entity';
import { ContactFollowers } from '../contact-followers';
import { ContactRepository } from '../contact.repository';

/**
 * Changes a contact that nobody else has changed meanwhile, or ends it. Mail that has not left yet follows a new address by
 * itself, because it is composed when it leaves; what has been told already is told there anew by those who follow, who also
 * leave what an ended contact held vacant.
 */
@Injectable()
export class UpdateContactService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly contacts: ContactRepository,
    private readonly followers: ContactFollowers,
    private readonly clock: Clock,
  ) {}

  update(
    caller: Caller,
    which: { organisationId: string; contactId: string },
    yours: UpdateContact,
  ): WriteResult<ChangedContactView, 'contact.missing' | 'contact.changed' | 'contact.ended'> {
    const { contactId } = which;
    const { version, ended, ...changes } = yours;
    return this.write.run(caller, async (tx) => {
      const before = await this.contacts.lock(tx, contactId);
      const ending = ended ? { endedAt: this.clock.now() } : {};
      const update = await this.contacts.update(tx, which, version, { ...changes, ...ending });
      if (!before || update.kind === 'missing') return fail({ code: 'contact.missing' });
      if (update.kind === 'conflict') {
        return fail({ code: 'contact.changed', current: viewOfContact(update.current), yours });
      }
      if (before.endedAt) return fail({ code: 'contact.ended' });
      if (changes.email !== undefined) await this.followers.addressChanged(tx, contactId);
      if (changes.functionOnly) await this.followers.nameWithheld(tx, contactId, update.row.role);
      const tasks = ended ? await this.followers.ended(tx, contactId) : [];
      const detail = { version: update.row.version, fields: Object.keys(changes) };
      const action = ended ? 'contact.ended' : 'contact.updated';
      return audited({ ...viewOfContact(update.row), tasks }, action, ['contact', contactId], detail);
    });
  }
}
