import {
  acceptedFiles,
  actionStatuses,
  type ActionStatus,
  type CallInput,
  type CivilDate,
  isOpen,
  logAction,
} from '@samsyn/contract';
import { useState } from 'react';
import { ChoiceList } from '../../components/choice-list';
import { DayField } from '../../components/day-field';
import { FileField } from '../../components/file-field';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { fileIn } from '../../lib/form-file.rules';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useFileFault } from '../../lib/use-file-fault';
import { useTexts } from '../../lib/use-texts';
import type { ActionDialogProps } from './action-dialog';
import { amountIn } from './amount.rules';
import { ReadingField } from './reading-field';
import { useActionOrder } from './use-action-order';
import { useSpokenCivilDay } from './use-action-words';

type Logged = Omit<CallInput<typeof logAction>['body'], 'version'>;

/** What a refusal is about, for those that are about a field. */
const fieldsOf: Readonly<Record<string, string>> = {
  'action.due-before-start': 'dueOn',
  'reading.not-whole': 'reading',
};

/** Logs about an action: how it stands, what has happened, what its indicator is now, another last day. */
export default function LogDialog({ action, onClose }: ActionDialogProps) {
  const t = useTexts('app-actions');
  const { slug: municipality } = useMembership();
  const spoken = useSpokenCivilDay();
  const [before] = useState(action);
  const [status, setStatus] = useState<ActionStatus>(before.status);
  const [dueOn, setDueOn] = useState<CivilDate>();
  const [text, setText] = useState({ written: '', given: '' });
  const [reading, setReading] = useState('');
  const [fault, setFault] = useState<FieldFault>();
  const { order, send, refusal, known } = useActionOrder(logAction, action, () => {
    announce(t('dialog.log.done'));
    onClose();
  });
  const fileFault = useFileFault(order.error);
  const submit = (form: FormData) => {
    const value = amountIn(reading, before.indicator?.wholeNumbers);
    const stoppedReason = textIn(form, 'stoppedReason');
    const written = textIn(form, 'text');
    const logged: Logged = {
      ...(written ? { text: written } : {}),
      ...(status !== before.status && status !== known.status ? { status } : {}),
      ...(status === 'stopped' && known.status !== 'stopped' ? { stoppedReason } : {}),
      ...(dueOn && dueOn !== known.dueOn && isOpen(status) ? { dueOn } : {}),
      ...(typeof value === 'number' ? { reading: { value } } : {}),
    };
    const missing =
      typeof value === 'string'
        ? value
        : logged.stoppedReason === ''
          ? 'reason'
          : Object.keys(logged).length === 0
            ? 'nothing'
            : undefined;
    const fields = { number: 'reading', whole: 'reading', reason: 'stoppedReason', nothing: 'text' } as const;
    setFault(missing && { field: fields[missing], words: t(`form.missing.${missing}`) });
    if (missing) return;
    const body = { ...logged, version: known.version };
    send({ municipality, params: { actionId: action.id }, body, file: fileIn(form, 'attachment') });
  };
  const addLine = (line: string) => {
    const whole = [text.written.trim(), line].filter(Boolean).join('\n');
    setText({ written: whole, given: whole });
    setReading('');
  };
  return (
    <OrderDialog
      heading={t('dialog.log.heading')}
      lead={t('dialog.log.lead', { title: before.title, day: spoken.short(before.dueOn) })}
      order={order}
      fault={fault ?? fileFault}
      submit={t('dialog.log.submit')}
      refusal={refusal}
      fieldOf={({ code }) => fieldsOf[code]}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextBox
        key={text.given}
        name="text"
        label={t('dialog.log.text')}
        hint={t('dialog.log.textHint')}
        value={text.given}
        maxLength={10_000}
        rows={3}
        onChange={(written) => setText((now) => ({ ...now, written }))}
      />
      <ChoiceList
        name="status"
        legend={t('dialog.log.status')}
        options={actionStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        chosen={before.status}
        isPaired
        onChoose={(value) => setStatus(value as ActionStatus)}
      />
      {status === 'stopped' && before.status !== 'stopped' ? (
        <TextBox name="stoppedReason" label={t('dialog.log.reason')} maxLength={1000} rows={2} isRequired />
      ) : null}
      <div className="sa-pair sa-pair--top">
        {before.indicator ? (
          <ReadingField action={before} value={reading} onChange={setReading} onFew={addLine} />
        ) : null}
        {isOpen(status) ? (
          <div className="sa-day">
            <DayField
              name="dueOn"
              label={t('dialog.log.moreTime')}
              aside={t('form.optional')}
              hint={t('dialog.log.moreTimeHint', { day: spoken.long(before.dueOn) })}
              value={dueOn}
              earliest={before.startsOn ?? ('2000-01-01' as CivilDate)}
              onChange={setDueOn}
            />
          </div>
        ) : null}
      </div>
      <FileField
        name="attachment"
        label={t('dialog.log.file')}
        aside={t('form.optional')}
        hint={t('dialog.log.fileHint')}
        accept={acceptedFiles}
        fault={fileFault}
      />
    </OrderDialog>
  );
}
