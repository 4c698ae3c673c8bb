import { createHash } from 'node:crypto';
import type { MailKindName } from '@samsyn/contract';
import type { PlannedMailing, SubjectRef } from '../mail-kind';

/**
 * What makes a planned mail one mail, as 40 hexadecimal digits: two plans with the same hash are the same mail. It is
 * unlike every other municipality's too, so that a mail's key can be made of it.
 */
export function dedupeHashOf(
  municipalityId: string,
  subject: SubjectRef,
  kind: MailKindName,
  { occasion, recipient, revision }: Pick<PlannedMailing, 'occasion' | 'recipient' | 'revision'>,
): string {
  const key = [
    municipalityId,
    subject.type,
    subject.id,
    kind,
    occasion,
    recipient.type,
    recipient.id,
    revision,
  ];
  return createHash('sha256').update(key.join('\n')).digest('hex').slice(0, 40);
}
