import { Controller, Get, Param, Query, Redirect } from '@nestjs/common';
import { contactLanguageSchema } from '@samsyn/contract';
import { openedOrProblem } from './link-refused';
import { PersonalLinkPage } from './personal-link-page.decorator';
import { PersonalLinks } from './personal-links';

/** `/l/{token}`: the address in the mails, which leads to the page of the context that owns the link's purpose. */
@Controller('l/:token')
@PersonalLinkPage()
export class LinkController {
  constructor(private readonly links: PersonalLinks) {}

  @Get()
  @Redirect()
  async open(
    @Param('token') token: string,
    @Query('lang') lang?: unknown,
  ): Promise<{ url: string; statusCode: number }> {
    const page = openedOrProblem(await this.links.pageOf(token));
    const language = contactLanguageSchema.safeParse(lang).data;
    return { url: `/l/${token}/${page}${language ? `?lang=${language}` : ''}`, statusCode: 302 };
  }
}
