import { Controller, Get, Param, Redirect } from '@nestjs/common';
import type { Result } from '@samsyn/contract';
import { Problem } from '@samsyn/platform';
import { OpenedLink, PersonalLinkPage } from './opened-link';
import type { LinkRefused, OpenedPersonalLink } from './personal-links';

/** `/l/{token}`: the address in the mails, which leads to the page of the context that owns the link's purpose. */
@Controller('l/:token')
@PersonalLinkPage()
export class LinkController {
  @Get()
  @Redirect()
  open(
    @Param('token') token: string,
    @OpenedLink() opened: Result<OpenedPersonalLink, LinkRefused>,
  ): { url: string; statusCode: number } {
    if (!opened.ok && opened.error.code === 'link.unknown') {
      throw new Problem(404, 'link.unknown', 'Länken finns inte. / This link does not exist.');
    }
    // A revoked link goes on too: the page says so in plain words. Replies are the only purpose so far.
    const purpose = opened.ok ? opened.value.link.purpose : 'reply';
    return { url: `/l/${token}/${purpose}`, statusCode: 302 };
  }
}
