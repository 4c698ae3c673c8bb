import type { ContactLanguage, MailKind } from '@samsyn/contract';
import type { MailTemplates, WrittenMail } from '@samsyn/platform';
import { cancelledEmail, cancelledSample } from './cancelled/cancelled.email';
import { chaseEmail, chaseSample } from './chase/chase.email';
import { documentsEmail, documentsSample } from './documents/documents.email';
import type { MeetingEmail, MeetingMailFacts } from './mail-facts';
import { movedEmail, movedSample } from './moved/moved.email';
import { noticeEmail, noticeSample } from './notice/notice.email';
import { reminderEmail, reminderSample } from './reminder/reminder.email';

/** Every mail about a meeting, with sample facts to show it with. */
export const meetingEmails: Readonly<Record<MailKind, { email: MeetingEmail; sample: MeetingMailFacts }>> = {
  notice: { email: noticeEmail, sample: noticeSample },
  moved: { email: movedEmail, sample: movedSample },
  cancelled: { email: cancelledEmail, sample: cancelledSample },
  chase: { email: chaseEmail, sample: chaseSample },
  documents: { email: documentsEmail, sample: documentsSample },
  reminder: { email: reminderEmail, sample: reminderSample },
};

/**
 * Subject, HTML and text of one mail to one recipient. What is not personal is rendered once and kept in `templates`;
 * any change of the shared facts is another template, so a kept one is never stale.
 */
export function writeMeetingMail(
  templates: MailTemplates,
  kind: MailKind,
  facts: MeetingMailFacts,
  language: ContactLanguage,
): Promise<WrittenMail> {
  const { recipient, ...shared } = facts;
  // These two choose sentences, so they belong to the key and not to what is filled in.
  const { ownItem, answer, ...personal } = recipient;
  const key = JSON.stringify([kind, language, ownItem, answer, shared]);
  return templates.write(key, personal, (values) =>
    meetingEmails[kind].email({ ...facts, recipient: { ...recipient, ...values } }, language),
  );
}
