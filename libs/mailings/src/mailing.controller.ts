import { Controller, Header } from '@nestjs/common';
import { listMailings, ok, previewMailing, showMailing, updateMailing } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ListMailingsService } from './list-mailings/list-mailings.service';
import { PreviewMailingService } from './preview-mailing/preview-mailing.service';
import { UpdateMailingService } from './update-mailing/update-mailing.service';

/**
 * A mail in a frame runs no script, loads nothing and belongs to no origin, as in a mail program. Its links are inert, and
 * the sandbox keeps them so: none of them opens anything.
 */
const frame = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

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

  @route(showMailing)
  @Header('Content-Security-Policy', frame)
  @Header('X-Frame-Options', 'SAMEORIGIN')
  // it has no origin, so there is none to have a process of its own; the browser complains otherwise
  @Header('Origin-Agent-Cluster', '?0')
  async show({ caller, params }: Call<typeof showMailing>) {
    const shown = await this.previewing.preview(caller.scope, params.mailingId);
    if (!shown.ok) return shown;
    // a link that would open beside the frame is stopped by its sandbox; one within it would not be
    return ok(shown.value.html.replace(/<head[^>]*>/i, '$&<base target="_blank">'));
  }

  @route(updateMailing)
  update({ caller, params, body }: Call<typeof updateMailing>) {
    return this.updating.update(caller, params.mailingId, body);
  }
}
