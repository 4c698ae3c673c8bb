import type { LinkRefused, OpenedPersonalLink, RequestWithLink } from '@samsyn/access';
import { type ContactLanguage, contactLanguageSchema, type Result } from '@samsyn/contract';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** Someone opening a page of a personal link. */
export interface LinkVisit {
  token: string;
  opened: Result<OpenedPersonalLink, LinkRefused>;
  /** The language asked for with `?lang=`; without it the page speaks the contact's own. */
  lang: ContactLanguage | undefined;
}

/** The visit behind a request that the link guard has let in. */
export const Visit = createParamDecorator((_: unknown, context: ExecutionContext): LinkVisit => {
  const { link, params, query } = context.switchToHttp().getRequest<RequestWithLink>();
  if (!link) throw new Error('Only a page of a personal link has a visit');
  const { token = '' } = params as { token?: string };
  // A mail program may add parameters of its own; what is no language is passed over.
  const { lang } = query as { lang?: unknown };
  return { token, opened: link, lang: contactLanguageSchema.safeParse(lang).data };
});
