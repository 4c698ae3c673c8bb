import type { GroupedMailView, MailGroupView } from '@samsyn/contract';
import { mailedTo } from '../../components/mailed-to.rules';
import type { MailInGroup } from './mailings.query';

/** Mails that did not arrive and can be dealt with together: to the same person, for the same reason. */
export interface Failure {
  readonly key: string;
  readonly mails: readonly [MailInGroup, ...MailInGroup[]];
}

/** Failures by person and reason, in the order they were found. */
export function failuresOf(groups: readonly MailGroupView[]): Failure[] {
  const found = new Map<string, [MailInGroup, ...MailInGroup[]]>();
  for (const group of groups) {
    for (const mail of group.mails) {
      const key = keyOf(mail);
      const alike = found.get(key);
      if (alike) alike.push({ group, mail });
      else found.set(key, [{ group, mail }]);
    }
  }
  return [...found].map(([key, mails]) => ({ key, mails }));
}

function keyOf({ id, person, seat, reason, aboutRecipient, state }: GroupedMailView): string {
  const who = person ? (person.contactId ?? mailedTo({ person, seat })) : id;
  return [who, state, reason, aboutRecipient].join(' ');
}

/** The mails of a failure with which something can be done. */
export function offering({ mails }: Failure, action: GroupedMailView['offers'][number]): GroupedMailView[] {
  return mails.flatMap(({ mail }) => (mail.offers.includes(action) ? [mail] : []));
}
