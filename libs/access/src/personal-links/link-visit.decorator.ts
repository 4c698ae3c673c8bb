import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type ContactLanguage, contactLanguageSchema } from '@samsyn/contract';
import type { FastifyRequest } from 'fastify';

/** Someone opening a page of a personal link. */
export interface LinkVisit {
  token: string;
  /** The language asked for with `?lang=`; without it the page speaks the contact's own. */
  lang: ContactLanguage | undefined;
}

/** The visit behind a request to a page of a personal link. */
export const Visit = createParamDecorator((_: unknown, context: ExecutionContext): LinkVisit => {
  const { params, query } = context.switchToHttp().getRequest<FastifyRequest>();
  const { token = '' } = params as { token?: string };
  // A mail program may add parameters of its own; what is no language is passed over.
  const { lang } = query as { lang?: unknown };
  return { token, lang: contactLanguageSchema.safeParse(lang).data };
});
