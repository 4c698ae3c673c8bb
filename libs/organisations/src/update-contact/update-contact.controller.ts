import { Body, Controller, Param, Patch } from '@nestjs/common';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import { type UpdateContact, updateContactSchema } from '../contact.schema';
import type { ContactView } from '../contact-view';
import { UpdateContactService } from './update-contact.service';

@Controller('api/v1/municipalities/:municipality/organisations/:id/contacts/:contactId')
export class UpdateContactController {
  constructor(private readonly contacts: UpdateContactService) {}

  /** Changes a contact's role, name, address, phone number or language. */
  @Patch()
  @Permission('contacts.update')
  async update(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) organisationId: string,
    @Param('contactId', { schema: idSchema }) contactId: string,
    @Body({ schema: updateContactSchema }) body: UpdateContact,
  ): Promise<ContactView> {
    return unwrap(await this.contacts.update(caller, organisationId, contactId, body));
  }
}
