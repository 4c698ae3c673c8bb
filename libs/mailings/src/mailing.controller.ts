import { Controller } from '@nestjs/common';
import { listMailings, previewMailing, updateMailing } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ListMailingsService } from './list-mailings/list-mailings.service';
import { PreviewMailingService } from './preview-mailing/preview-mailing.service';
import { UpdateMailingService } from './update-mailing/update-mailing.service';

/** The ledger over HTTP: forecast, history, and the decisions of people about single mails. */
@Controller()
export class MailingController {
  constructor(
    private readonly listing: ListMailingsService,
    private readonly previewing: PreviewMailingService,
    private readonly updating: UpdateMailingService,
  ) {}

  @route(listMailings)
  list({ caller, query }: Call<typeof listMailings>) {
    return this.listing.list(caller, query);
  }

  @route(previewMailing)
  preview({ caller, params }: Call<typeof previewMailing>) {
    return this.previewing.preview(caller.scope, params.mailingId);
  }

  @route(updateMailing)
  update({ caller, params, body }: Call<typeof updateMailing>) {
    return this.updating.update(caller, params.mailingId, body);
  }
}
