import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { AuditedWrite, type Caller, type KeyReused } from '@samsyn/platform';
import { ContactRepository } from '../contact.repository';
import type { UpdateContact } from '../contact.schema';
import { type ContactView, contactView } from '../contact-view';
import { contactChanged, type OrganisationError, organisationError } from '../organisation.errors';

/**
 * Changes a contact that nobody else has changed meanwhile. Mail that has not left yet follows a new address by
 * itself, because it is composed when it leaves.
 */
@Injectable()
export class UpdateContactService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly contacts: ContactRepository,
  ) {}

  update(
    caller: Caller,
    organisationId: string,
    id: string,
    yours: UpdateContact,
  ): Promise<Result<ContactView, OrganisationError | KeyReused>> {
    const { version, ...changes } = yours;
    return this.write.run(caller, async (tx) => {
      const current = await this.contacts.getOf(tx, organisationId, id);
      if (!current) return fail(organisationError('contact.missing'));
      const contact = await this.contacts.update(tx, id, version, changes);
      if (!contact) {
        const quicker = (await this.contacts.get(tx, id)) ?? current;
        return fail(contactChanged(contactView(quicker), yours));
      }
      const audit = {
        action: 'contact.updated',
        subjectType: 'contact',
        subjectId: id,
        detail: { version: contact.version, fields: Object.keys(changes) },
      };
      return ok({ value: contactView(contact), audit });
    });
  }
}
