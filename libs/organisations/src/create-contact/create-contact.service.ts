import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { AuditedWrite, type Caller, type KeyReused } from '@samsyn/platform';
import { ContactRepository } from '../contact.repository';
import type { CreateContact } from '../contact.schema';
import { type ContactView, contactView } from '../contact-view';
import { type OrganisationError, organisationError } from '../organisation.errors';
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
  ): Promise<Result<ContactView, OrganisationError | KeyReused>> {
    return this.write.run(caller, async (tx) => {
      if (!(await this.organisations.get(tx, organisationId)))
        return fail(organisationError('organisation.missing'));
      const contact = await this.contacts.insert(tx, organisationId, values);
      const audit = {
        action: 'contact.created',
        subjectType: 'contact',
        subjectId: contact.id,
        detail: { organisationId },
      };
      return ok({ value: contactView(contact), audit });
    });
  }
}
