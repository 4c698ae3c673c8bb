import { Injectable } from '@nestjs/common';
import { type ContactView, type CreateContact, fail } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type WriteResult } from '@samsyn/platform';
import { viewOfContact } from '../contact.entity';
import { ContactRepository } from '../contact.repository';
import { OrganisationRepository } from '../organisation.repository';

/** Adds a contact: an official role in an organisation. Two roles may share one function address. */
@Injectable()
export class CreateContactService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly organisations: OrganisationRepository,
    private readonly contacts: ContactRepository,
  ) {}

  create(
    caller: Caller,
    organisationId: string,
    values: CreateContact,
  ): WriteResult<ContactView, 'organisation.missing'> {
    return this.write.run(caller, async (tx) => {
      const organisation = await this.organisations.get(tx, organisationId);
      if (!organisation) return fail({ code: 'organisation.missing' });
      const contact = await this.contacts.insert(tx, organisationId, values);
      return audited(viewOfContact(contact), 'contact.created', ['contact', contact.id], { organisationId });
    });
  }
}
