import { type CivilDate, civilDateOf, type ClockTime, clockTimeOf } from '@samsyn/contract';
import { parseDateTime, toZoned } from '@internationalized/date';
import { useState } from 'react';
import { ClockField } from '../../components/clock-field';
import { DayPicker } from '../../components/day-picker';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useRefusalWords } from '../../lib/refusal-words';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useTexts } from '../../lib/use-texts';
import { MailChoice } from './mail-choice';
import type { MailDialogProps } from './mail-dialog';
import { useMailTitle } from './mail-words';
import { useChosenMails } from './use-chosen-mails';
import { useMailOrder } from './use-mail-order';

/** Gives planned mails another time. */
export default function MoveMailsDialog({ group, mail, onClose }: MailDialogProps) {
  const t = useTexts('app-mailings');
  const { timeZone } = useMembership();
  const titleOf = useMailTitle();
  const spokenDay = useSpokenDay();
  const present = new Date(group.dueAt);
  const [day, setDay] = useState<CivilDate | undefined>(civilDateOf(present, timeZone));
  const [time, setTime] = useState<ClockTime | undefined>(clockTimeOf(present, timeZone));
  const { mails, chosen, chosenMails, onChange } = useChosenMails({ group, mail }, 'set-due');
  const dueAt =
    day && time
      ? toZoned(parseDateTime(`${day}T${time}`), timeZone)
          .toDate()
          .toISOString()
      : undefined;
  const order = useMailOrder((done) => {
    if (dueAt)
      announce(t(counted(done, 'dialog.move.done'), { count: done, day: spokenDay(new Date(dueAt)) }));
    onClose();
  });
  const count = chosenMails.length;
  const isOther = dueAt !== undefined && Date.parse(dueAt) !== present.getTime();
  return (
    <OrderDialog
      width="wide"
      heading={t('dialog.move.heading')}
      lead={titleOf(group)}
      order={order}
      isReady={count > 0 && isOther}
      submit={t(counted(count, 'dialog.move.submit'), { count })}
      refusal={useRefusalWords('app-mailings')}
      onClose={onClose}
      onSubmit={() => dueAt && order.mutate({ mails: chosenMails, change: { action: 'set-due', dueAt } })}
    >
      <div className="sa-dialog__sides">
        <div className="sa-dialog__side">
          <DayPicker
            label={t('dialog.move.day')}
            value={day}
            earliest={civilDateOf(productNow(), timeZone)}
            present={civilDateOf(present, timeZone)}
            onChange={setDay}
          />
          <ClockField label={t('dialog.move.time')} value={time} onChange={setTime} />
        </div>
        <div className="sa-dialog__side">
          <p>{t('dialog.move.text')}</p>
          <MailChoice mails={mails} chosen={chosen} onChange={onChange} />
        </div>
      </div>
    </OrderDialog>
  );
}
