import { listContacts, updateContact } from '@samsyn/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Consequences } from '../../components/consequences';
import { mailedTo } from '../../components/mailed-to.rules';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { call } from '../../lib/api';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { asked } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { usePreview } from '../../lib/use-preview';
import { useSettled } from '../../lib/use-settled';
import { useTexts } from '../../lib/use-texts';
import type { FailureDialogProps } from './failure-dialog';
import { offering } from './failures.rules';
import { SharedAddress } from './shared-address';
import { changeMail } from './use-mail-order';

const whole = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Corrects the address of whom mail did not reach, and sends what did not arrive once more. */
export default function MendAddressDialog({ failure, onClose }: FailureDialogProps) {
  const t = useTexts('app-mailings');
  const client = useQueryClient();
  const { slug: municipality } = useMembership();
  const [{ mail }] = failure.mails;
  const failed = mail.person?.email ?? '';
  const organisationId = mail.person?.organisationId ?? '';
  const contactId = mail.person?.contactId ?? '';
  const contacts = useQuery(
    asked(listContacts, { municipality, params: { organisationId }, query: { limit: 200 } }),
  );
  const contact = contacts.data?.items.find(({ id }) => id === contactId);
  const [written, setEmail] = useState<string>();
  const email = (written ?? contact?.email ?? failed).trim();
  const isOther = email.toLowerCase() !== failed.toLowerCase();
  const isReady = contact !== undefined && isOther && whole.test(email);
  const again = offering(failure, 'retry');
  const about = { municipality, params: { organisationId, contactId } };
  const change = contact && contact.email !== email ? { version: contact.version, email } : undefined;
  const settled = useSettled(isReady ? change : undefined);
  const preview = usePreview(updateContact, settled && { ...about, body: settled });
  const order = useMutation({
    // what is right already is not written again, so that a second press goes on with the mails
    mutationFn: async () => {
      if (change) await call(updateContact, { ...about, body: { ...change, confirmed: true } });
      for (const each of again) await changeMail(municipality, each, { action: 'retry' });
    },
    onSuccess: () => {
      announce(t('dialog.mend.done'));
      onClose();
    },
    onSettled: () => client.invalidateQueries(),
  });
  // the notice to the new address is told of by the preview
  const told = new Set<string>(preview.data?.mail.planned.map(({ kind }) => kind));
  const count = failure.mails.filter(
    ({ group, mail: each }) => again.includes(each) && !told.has(group.kind),
  ).length;
  const others =
    count > 0 ? [{ icon: 'reply' as const, title: t(counted(count, 'dialog.mend.again'), { count }) }] : [];
  return (
    <OrderDialog
      heading={t('dialog.mend.heading')}
      lead={mailedTo(mail)}
      order={order}
      isReady={isReady}
      submit={t('dialog.mend.submit')}
      refusal={useRefusalWords('app-mailings')}
      onClose={onClose}
      onSubmit={() => order.mutate()}
    >
      <TextBox
        key={contact?.id}
        name="email"
        type="email"
        label={t('dialog.mend.email')}
        hint={t('dialog.mend.hint', { email: failed })}
        value={contact?.email ?? failed}
        maxLength={254}
        isRequired
        onChange={setEmail}
      />
      <SharedAddress mail={mail} />
      <Consequences
        preview={preview}
        isAsked={settled !== undefined}
        others={others}
        waiting={t(isOther ? 'dialog.mend.bad' : 'dialog.mend.waiting')}
      />
    </OrderDialog>
  );
}
