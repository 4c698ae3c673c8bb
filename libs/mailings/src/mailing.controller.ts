import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { type ChangeMailing, changeMailingSchema } from '@samsyn/contract';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import { ChangeMailingService } from './change-mailing/change-mailing.service';
import { type ListMailings, listMailingsSchema } from './list-mailings/list-mailings.schema';
import { ListMailingsService } from './list-mailings/list-mailings.service';

/** The ledger over HTTP: forecast, history, and the decisions of people about single mails. */
@Controller('api/v1/municipalities/:municipality/mailings')
export class MailingController {
  constructor(
    private readonly listing: ListMailingsService,
    private readonly changing: ChangeMailingService,
  ) {}

  @Get()
  @Permission('mailings.list')
  list(@CurrentCaller() caller: Caller, @Query({ schema: listMailingsSchema }) query: ListMailings) {
    return this.listing.list(caller.scope, query);
  }

  @Patch(':id')
  @Permission('mailings.update')
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: changeMailingSchema }) request: ChangeMailing,
  ) {
    return unwrap(await this.changing.change(caller, id, request));
  }
}
