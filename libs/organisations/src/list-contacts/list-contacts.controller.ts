import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Caller, CurrentCaller, idSchema, type Page, Permission, unwrap } from '@samsyn/platform';
import type { ContactView } from '../contact-view';
import { type PageQuery, pageQuerySchema } from '../organisation.schema';
import { ListContactsService } from './list-contacts.service';

@Controller('api/v1/municipalities/:municipality/organisations/:id/contacts')
export class ListContactsController {
  constructor(private readonly contacts: ListContactsService) {}

  /** An organisation's contacts, by role. */
  @Get()
  @Permission('contacts.list')
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) organisationId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<ContactView>> {
    return unwrap(await this.contacts.list(caller.scope, organisationId, query));
  }
}
