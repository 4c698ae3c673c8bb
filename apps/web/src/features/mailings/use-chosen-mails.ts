import type { GroupedMailView } from '@samsyn/contract';
import { useState } from 'react';
import type { MailInGroup } from './mailings.query';

/** Which mails of a group a dialog is about: those with which it can be done, all of them until somebody is left out. */
export function useChosenMails({ group }: MailInGroup, action: GroupedMailView['offers'][number]) {
  const mails = group.mails.filter(({ offers }) => offers.includes(action));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = new Set(mails.flatMap(({ id }) => (left.has(id) ? [] : [id])));
  return {
    mails,
    chosen,
    chosenMails: mails.filter(({ id }) => chosen.has(id)),
    onChange: (next: ReadonlySet<string>) =>
      setLeft(new Set(mails.flatMap(({ id }) => (next.has(id) ? [] : [id])))),
  };
}
