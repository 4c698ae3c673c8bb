import type { FastifyReply } from 'fastify';
import type { ReactElement } from 'react';
import { sendOn, sendPage } from './link-answers';
import { type LinkPage, linkPath } from './link-document';
import { type NamedPerson, namedPersonInput, readNamedPerson } from './named-person-form.schema';
import type { UnsentPerson } from './wrong-person.page';

interface ToldWrongPerson {
  readonly page: LinkPage;
  /** Where the form is, among the pages of the link; what tells that it was taken down is below. */
  readonly at: string;
  /** @returns whether it was taken down. */
  readonly report: (person: NamedPerson) => Promise<boolean>;
  /** The form with what must be put right. */
  readonly again: (unsent: UnsentPerson) => ReactElement;
}

/** Answers who sends the form on which somebody says whose their mail is. */
export async function tellWrongPerson(
  response: FastifyReply,
  body: unknown,
  { page, at, report, again }: ToldWrongPerson,
): Promise<void> {
  const form = readNamedPerson(body);
  if (!form.ok) {
    return sendPage(response, 422, again({ input: namedPersonInput(body), faults: form.error }));
  }
  const taken = await report(form.value);
  // a link that was revoked in between is told of as such by the page itself
  sendOn(response, 303, linkPath(page, taken ? `${at}/told` : at));
}
