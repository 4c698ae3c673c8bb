import { type ClockTime, type SettingsView, updateSettings } from '@samsyn/contract';
import { useState } from 'react';
import { ClockField } from '../../components/clock-field';
import { Consequences } from '../../components/consequences';
import { fieldsOf } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { useUndo } from '../../lib/use-undo';
import type { ChangeDialogProps } from './change-dialog';
import { MailMovesRows } from './mail-moves-rows';
import { MergedNotice } from './merged-notice';
import { useChange } from './use-change';

const fieldOf = fieldsOf({ 'request.invalid': 'leaveTime' });

/** Changes at what time of day planned mail leaves. */
export default function LeaveTimeDialog({
  settings,
  onClose,
}: ChangeDialogProps & { readonly settings: SettingsView }) {
  const t = useTexts('app-calendar');
  const words = useTexts('app-settings');
  const { slug: municipality } = useMembership();
  const [base, setBase] = useState(settings);
  const [time, setTime] = useState<ClockTime | undefined>(settings.leaveTime);
  const isOther = time !== undefined && time !== base.leaveTime;
  const undo = useUndo(updateSettings);
  const { preview, order, count, send } = useChange(
    updateSettings,
    isOther ? { municipality, body: { version: base.version, leaveTime: time } } : undefined,
    {
      onDone: ({ version }, isSilent) => {
        const back = () => undo({ municipality, body: { version, leaveTime: base.leaveTime } });
        announce(t('time.done'), 'success', isSilent ? back : undefined);
        onClose();
      },
      onConflict: (error) => {
        const current = error.tells(updateSettings, 'settings.changed')?.['current'] as
          SettingsView | undefined;
        if (current) setBase(current);
        return current !== undefined;
      },
    },
  );
  const refusal = useRefusalWords('app-settings');
  return (
    <OrderDialog
      heading={t('time.dialog')}
      order={order}
      isReady={time !== undefined}
      submit={count ? words(counted(count, 'submitTo'), { count }) : words('submit')}
      refusal={(code) => (code === 'request.invalid' ? t('time.outside') : refusal(code))}
      fieldOf={fieldOf}
      foreseen={isOther ? preview.error : null}
      note={count ? words('irreversible') : undefined}
      onClose={onClose}
      onSubmit={() => (isOther ? send() : onClose())}
    >
      {base === settings ? null : <MergedNotice />}
      <ClockField name="leaveTime" label={t('time.label')} value={time} onChange={setTime} />
      <Consequences
        preview={preview}
        isAsked={isOther}
        waiting={words('waiting')}
        tells={(mail) => <MailMovesRows mail={mail} />}
        refusal={(code) => (code === 'request.invalid' ? t('time.outside') : refusal(code))}
      />
    </OrderDialog>
  );
}
