import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import { type CreateContact, createContactSchema } from '../contact.schema';
import type { ContactView } from '../contact-view';
import { CreateContactService } from './create-contact.service';

@Controller('api/v1/municipalities/:municipality/organisations/:id/contacts')
export class CreateContactController {
  constructor(private readonly contacts: CreateContactService) {}

  /** Adds a contact: an official role in the organisation. */
  @Post()
  @Permission('contacts.create')
  async create(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) organisationId: string,
    @Body({ schema: createContactSchema }) body: CreateContact,
  ): Promise<ContactView> {
    return unwrap(await this.contacts.create(caller, organisationId, body));
  }
}
