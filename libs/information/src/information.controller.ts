import { Controller, Get, Header, Query } from '@nestjs/common';
import { type ContactLanguage, contactLanguageSchema } from '@samsyn/contract';
import { renderPage } from '@samsyn/ui';
import { Public, WithoutSession } from '@samsyn/platform';
import { informationPage } from './information.page';
import type { InformationPageName } from './information-content';

const htmlType = 'text/html; charset=utf-8';

/** Five minutes: a correction is soon seen, and a crowd costs nothing. */
const cacheControl = 'public, max-age=300';

/** What Samsyn is, and the pages every other page's footer leads to. In Swedish, or in English with `?lang=en`. */
@Controller()
@Public()
@WithoutSession()
export class InformationController {
  @Get()
  @Header('Content-Type', htmlType)
  @Header('Cache-Control', cacheControl)
  start(@Query('lang') lang?: string): string {
    return show('start', lang);
  }

  @Get('kakor')
  @Header('Content-Type', htmlType)
  @Header('Cache-Control', cacheControl)
  cookies(@Query('lang') lang?: string): string {
    return show('cookies', lang);
  }

  @Get('tillganglighet')
  @Header('Content-Type', htmlType)
  @Header('Cache-Control', cacheControl)
  accessibility(@Query('lang') lang?: string): string {
    return show('accessibility', lang);
  }

  @Get('personuppgifter')
  @Header('Content-Type', htmlType)
  @Header('Cache-Control', cacheControl)
  privacy(@Query('lang') lang?: string): string {
    return show('privacy', lang);
  }
}

function show(name: InformationPageName, lang: unknown): string {
  return renderPage(informationPage(name, languageOf(lang)));
}

/** Swedish unless English is asked for. */
function languageOf(lang: unknown): ContactLanguage {
  return contactLanguageSchema.safeParse(lang).data ?? 'sv';
}
