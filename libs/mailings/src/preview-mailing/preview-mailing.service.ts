import { Injectable } from '@nestjs/common';
import {
  fail,
  type Failure,
  type MailPreviewView,
  type MailingState,
  ok,
  type Result,
} from '@samsyn/contract';
import { Config, Database, type MunicipalityScope } from '@samsyn/platform';
import { MAILING_COLUMNS, type MailingRow } from '../mailing-row';
import { ComposeNowService } from './compose-now.service';
import { calendarWithInertLinks, withInertLinks } from './inert-links.rules';

/** What has not left, or may be asked for again. */
const mayLeave: ReadonlySet<MailingState> = new Set(['pending', 'failed']);

/** Shows a mail as it would leave now, from the composition that leaves, with links that lead nowhere. */
@Injectable()
export class PreviewMailingService {
  constructor(
    private readonly database: Database,
    private readonly composing: ComposeNowService,
    private readonly config: Config,
  ) {}

  async preview(
    scope: MunicipalityScope,
    id: string,
  ): Promise<Result<MailPreviewView, Failure<'mailing.missing' | 'mailing.nothing-to-send'>>> {
    const row = await this.find(scope, id);
    if (!row) return fail({ code: 'mailing.missing' });
    const [composed] = mayLeave.has(row.state) ? await this.composing.compose(scope, [row]) : [];
    if (!composed) return fail({ code: 'mailing.nothing-to-send' });
    const { to, replyTo, subject, html, text, calendar } = composed.mail;
    const { PUBLIC_URL: url } = this.config.values;
    return ok({
      to: { name: to.name, email: to.address },
      replyTo: { name: replyTo.name, email: replyTo.address },
      subject,
      html: withInertLinks(html, url),
      text: withInertLinks(text, url),
      calendar: calendar ? calendarWithInertLinks(calendar.content, url) : null,
    });
  }

  private async find(scope: MunicipalityScope, id: string): Promise<MailingRow | undefined> {
    const [row] = await this.database.transaction(scope, (tx) =>
      tx.query<MailingRow>(
        `SELECT ${MAILING_COLUMNS} FROM mailing m WHERE m.municipality_id = $1 AND m.id = $2`,
        [scope.municipalityId, id],
      ),
    );
    return row;
  }
}
