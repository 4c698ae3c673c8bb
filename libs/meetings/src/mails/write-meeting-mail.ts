import type { ContactLanguage } from '@samsyn/contract';
import type { MailTemplates, WrittenMail } from '@samsyn/platform';
import type { MeetingMailFacts } from './mail-facts';
import type { MeetingMailKind } from './meeting-mail-kind';

/**
 * Subject, HTML and text of one mail to one recipient. What is not personal is rendered once and kept in `templates`;
 * any change of the shared facts is another template, so a kept one is never stale.
 */
export function writeMeetingMail(
  templates: MailTemplates,
  { kind, email }: Pick<MeetingMailKind, 'kind' | 'email'>,
  facts: MeetingMailFacts,
  language: ContactLanguage,
): WrittenMail {
  const { recipient, ...shared } = facts;
  // These choose sentences, so they belong to the key and not to what is filled in.
  const { ownItems, answer, answeredBefore, own, ...personal } = recipient;
  const key = JSON.stringify([kind, language, ownItems, answer, answeredBefore, own, shared]);
  return templates.write(key, personal, (values) =>
    email({ ...facts, recipient: { ...recipient, ...values } }, language),
  );
}
