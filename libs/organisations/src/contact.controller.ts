import { Controller } from '@nestjs/common';
import { createContact, getContact, listAlikeContacts, listContacts, updateContact } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { CreateContactService } from './create-contact/create-contact.service';
import { ReadOrganisationsService } from './read-organisations/read-organisations.service';
import { UpdateContactService } from './update-contact/update-contact.service';

@Controller()
export class ContactController {
  constructor(
    private readonly reading: ReadOrganisationsService,
    private readonly creating: CreateContactService,
    private readonly updating: UpdateContactService,
  ) {}

  @route(listContacts)
  list({ caller, params, query }: Call<typeof listContacts>) {
    return this.reading.listContacts(caller.scope, params.organisationId, query);
  }

  @route(getContact)
  get({ caller, params }: Call<typeof getContact>) {
    return this.reading.getContact(caller.scope, params);
  }

  @route(listAlikeContacts)
  listAlike({ caller, query }: Call<typeof listAlikeContacts>) {
    return this.reading.listAlike(caller.scope, query);
  }

  @route(createContact)
  create({ caller, params, body }: Call<typeof createContact>) {
    return this.creating.create(caller, params.organisationId, body);
  }

  @route(updateContact)
  update({ caller, params, body }: Call<typeof updateContact>) {
    return this.updating.update(caller, params, body);
  }
}
