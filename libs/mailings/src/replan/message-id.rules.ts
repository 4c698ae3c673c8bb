import { createHash } from 'node:crypto';
import type { MailKind as MailKindName } from '@samsyn/contract';
import type { MailingSubject, PlannedMailing } from '../mail-kind';

/**
 * The Message-ID that a planned mail always carries, whichever process sends it and however often: made of exactly
 * what makes the mail one mail.
 */
export function messageIdOf(
  municipalityId: string,
  subject: MailingSubject,
  kind: MailKindName,
  mailing: Pick<PlannedMailing, 'occasion' | 'participantId' | 'revision'>,
  domain: string,
): string {
  const key = [municipalityId, subject.type, subject.id, kind, mailing.occasion, mailing.participantId];
  const hash = createHash('sha256')
    .update([...key, mailing.revision].join('\n'))
    .digest('hex')
    .slice(0, 40);
  return `${hash}@${domain}`;
}
