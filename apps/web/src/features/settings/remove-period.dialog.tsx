import { type CalendarPeriodView, createCalendarPeriod, removeCalendarPeriod } from '@samsyn/contract';
import { useState } from 'react';
import { Consequences } from '../../components/consequences';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { useUndo } from '../../lib/use-undo';
import type { ChangeDialogProps } from './change-dialog';
import { MailMovesRows } from './mail-moves-rows';
import { useChange } from './use-change';
import { usePeriodWords } from './use-period-words';

/** Takes a period out of the calendar. */
export default function RemovePeriodDialog({
  period,
  onClose,
}: ChangeDialogProps & { readonly period: CalendarPeriodView }) {
  const t = useTexts('app-calendar');
  const words = useTexts('app-settings');
  const inWords = usePeriodWords();
  const { slug: municipality } = useMembership();
  const [{ id, kind, name, when }] = useState(period);
  const undo = useUndo(createCalendarPeriod);
  const { preview, order, count, send } = useChange(
    removeCalendarPeriod,
    { municipality, params: { periodId: id }, body: {} },
    {
      onDone: (_answer, isSilent) => {
        const back = () => undo({ municipality, body: { kind, name, when } });
        announce(t('remove.done', { name }), 'success', isSilent ? back : undefined);
        onClose();
      },
    },
  );
  const refusal = useRefusalWords('app-settings');
  return (
    <OrderDialog
      heading={t('remove.heading')}
      lead={t('remove.lead', { name, when: inWords(when) })}
      order={order}
      isGrave
      submit={count ? t(counted(count, 'remove.submitTo'), { count }) : t('remove.submit')}
      refusal={refusal}
      note={count ? words('irreversible') : undefined}
      onClose={onClose}
      onSubmit={send}
    >
      <Consequences preview={preview} tells={(mail) => <MailMovesRows mail={mail} />} refusal={refusal} />
    </OrderDialog>
  );
}
