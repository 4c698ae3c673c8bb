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

/**
 * What the reader's own browser, and nobody else, keeps of a page that answers a form which was refused: who goes back to it from
 * the receipt finds what they wrote. A browser that may keep nothing asks to send the form again instead.
 */
const keptToGoBackTo = 'private, no-cache';

/** Answers with a page. */
export function sendPage(response: FastifyReply, status: number, page: ReactElement): void {
  if (response.request.method === 'POST') void response.header('cache-control', keptToGoBackTo);
  void response.status(status).type('text/html; charset=utf-8').send(renderPage(page));
}

/** Sends the visitor on. */
export function sendOn(response: FastifyReply, status: 302 | 303, location: string): void {
  void response.redirect(location, status);
}
