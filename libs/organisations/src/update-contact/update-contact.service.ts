import { Injectable } from '@nestjs/common';
import { type ContactView, fail, type UpdateContact } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type WriteResult } from '@samsyn/platform';
import { viewOfContact } from '../contact.entity';
import { ContactFollowers } from '../contact-followers';
import { ContactRepository } from '../contact.repository';

/**
 * Changes a contact that nobody else has changed meanwhile. Mail that has not left yet follows a new address by
 * itself, because it is composed when it leaves; what has been told already is told there anew by those who follow.
 */
@Injectable()
export class UpdateContactService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly contacts: ContactRepository,
    private readonly followers: ContactFollowers,
  ) {}

  update(
    caller: Caller,
    which: { organisationId: string; contactId: string },
    yours: UpdateContact,
  ): WriteResult<ContactView, 'contact.missing' | 'contact.changed'> {
    const { version, ...changes } = yours;
    return this.write.run(caller, async (tx) => {
      const update = await this.contacts.update(tx, which, version, changes);
      if (update.kind === 'missing') return fail({ code: 'contact.missing' });
      if (update.kind === 'conflict') {
        return fail({ code: 'contact.changed', current: viewOfContact(update.current), yours });
      }
      if (changes.email !== undefined) await this.followers.addressChanged(tx, which.contactId);
      const detail = { version: update.row.version, fields: Object.keys(changes) };
      return audited(viewOfContact(update.row), 'contact.updated', ['contact', which.contactId], detail);
    });
  }
}
