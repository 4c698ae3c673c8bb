import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { Problem, Public } from '@samsyn/platform';
import { renderPage } from '@samsyn/ui';
import { MailArchive, type ArchivedMail } from './mail-archive';
import { mailPage, type MailPart } from './mail.page';
import { mailboxPage } from './mailbox.page';
import { MailboxSettings } from './mailbox-settings';

const htmlType = 'text/html; charset=utf-8';

/**
 * A mail's HTML runs no script, loads nothing and belongs to no origin, as in a mail program; its links open in an
 * ordinary tab.
 */
const mailPolicy =
  'sandbox allow-popups allow-popups-to-escape-sandbox; ' +
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";

/** Exists in the standalone program only, where whoever reaches the page may read all mail: the data is made up. */
@Controller('mailbox')
@Public()
export class MailboxController {
  constructor(
    private readonly archive: MailArchive,
    private readonly settings: MailboxSettings,
  ) {}

  @Get()
  @Header('Content-Type', htmlType)
  @Header('Cache-Control', 'no-store')
  async list(): Promise<string> {
    const mails = await this.archive.list();
    return renderPage(mailboxPage(mails.reverse(), this.settings));
  }

  @Get(':id')
  @Header('Content-Type', htmlType)
  @Header('Cache-Control', 'no-store')
  async show(@Param('id') id: string, @Query('part') part?: string): Promise<string> {
    const archived = await this.find(id);
    const wanted: MailPart = part === 'text' || part === 'calendar' || part === 'raw' ? part : 'html';
    return renderPage(mailPage(archived, await archived.mail.read(), wanted, this.settings));
  }

  @Get(':id/html')
  @Header('Content-Type', htmlType)
  @Header('Cache-Control', 'no-store')
  @Header('Content-Security-Policy', mailPolicy)
  @Header('X-Frame-Options', 'SAMEORIGIN')
  async html(@Param('id') id: string): Promise<string> {
    const { html } = await (await this.find(id)).mail.parts();
    // Without it a link would open inside the frame, where the reply page refuses to be shown.
    return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, '$&<base target="_blank">') : html;
  }

  private async find(id: string): Promise<ArchivedMail> {
    const archived = /^\d{1,9}$/.test(id) ? await this.archive.find(Number(id)) : undefined;
    if (!archived) throw new Problem(404, 'mail.unknown', 'Mejlet finns inte. / This mail does not exist.');
    return archived;
  }
}
