import { renderPage } from '@samsyn/ui';
import type { ContactLanguage } from '@samsyn/contract';
import type { FastifyReply } from 'fastify';
import type { ReactElement } from 'react';
import type { LinkPage } from './link-document';
import type { LinkVisit } from './link-visit.decorator';

/** Which page a visit asks for, in the language asked for or the reader's own: the pages behind a link answer alike. */
export function linkPageOf(
  { token, lang }: LinkVisit,
  municipality: LinkPage['municipality'],
  own: ContactLanguage,
): LinkPage {
  return { token, language: lang ?? own, chosen: lang !== undefined, municipality };
}

/** Answers with a page. */
export function sendPage(response: FastifyReply, status: number, page: ReactElement): void {
  void response.status(status).type('text/html; charset=utf-8').send(renderPage(page));
}

/** Sends the visitor on. */
export function sendOn(response: FastifyReply, status: 302 | 303, location: string): void {
  void response.redirect(location, status);
}
