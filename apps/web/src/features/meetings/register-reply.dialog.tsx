import { type Answer, answers, registerReply, type ReplySource } from '@samsyn/contract';
import { useState } from 'react';
import { ChoiceList } from '../../components/choice-list';
import { faultsOf, type FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { SelectField } from '../../components/select-field';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { missingIn, textIn } from '../../lib/form-text.rules';
import { useOrder } from '../../lib/queries';
import { useLanguage, useTexts } from '../../lib/use-texts';
import type { MeetingDialogProps } from './meeting-dialog';
import { spokenMeetingWhen } from './meeting-words';
import { refusalWords, refusedField } from './refusal-words';

/** How a reply can have come, other than by the personal link. */
const sources = ['phone', 'email', 'in-person'] as const satisfies readonly ReplySource[];

/** Registers what somebody has answered on the telephone, by mail or in person. */
export default function RegisterReplyDialog({
  municipality,
  meeting,
  participants,
  who = '',
  onClose,
}: MeetingDialogProps) {
  const t = useTexts('app-meetings');
  const reply = useTexts('reply');
  const language = useLanguage();
  const [participantId, setParticipantId] = useState(who);
  const [answer, setAnswer] = useState('');
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const order = useOrder(registerReply, () => {
    announce(t('dialog.reply.done'));
    onClose();
  });
  const offered = answers.filter((each) => each !== 'remote' || meeting.remote !== null);
  const send = (form: FormData) => {
    const source = textIn(form, 'source');
    const missing = missingIn({ who: !participantId, answer: !answer, source: !source });
    setFault(faultsOf(missing, (each) => t(`dialog.reply.missing.${each}`), { who: 'participantId' }));
    if (missing.length > 0) return;
    const remark = textIn(form, 'remark');
    const substitute = { name: textIn(form, 'substitute.name'), email: textIn(form, 'substitute.email') };
    order.mutate({
      municipality,
      params: { meetingId: meeting.id },
      body: {
        participantId,
        answer: answer as Answer,
        source: source as (typeof sources)[number],
        ...(remark ? { remark } : {}),
        ...(answer === 'substitute' ? { substitute } : {}),
      },
    });
  };
  return (
    <OrderDialog
      heading={t('dialog.reply.heading')}
      lead={t('dialog.lead', { meeting: meeting.title, when: spokenMeetingWhen(meeting, language, t) })}
      order={order}
      fault={fault}
      submit={t('dialog.reply.submit')}
      refusal={(code) => refusalWords(code, t)}
      fieldOf={refusedField}
      onClose={onClose}
      onSubmit={send}
    >
      <p>{t('dialog.reply.text')}</p>
      <SelectField
        name="participantId"
        label={t('dialog.reply.who')}
        placeholder={t('dialog.reply.choose')}
        value={participantId}
        options={participants.map(({ participantId: value, organisation, function: duty, name }) => ({
          value,
          label: [...new Set([organisation, name ?? duty])].join(', '),
        }))}
        onChange={setParticipantId}
      />
      <ChoiceList
        name="answer"
        legend={t('dialog.reply.answer')}
        options={offered.map((value) => ({ value, label: reply(`given.${value}`) }))}
        onChoose={setAnswer}
      />
      {answer === 'substitute' ? (
        <>
          <TextBox
            name="substitute.name"
            label={t('dialog.reply.substituteName')}
            maxLength={200}
            isRequired
          />
          <TextBox
            name="substitute.email"
            label={t('dialog.reply.substituteEmail')}
            type="email"
            maxLength={254}
            isRequired
          />
        </>
      ) : null}
      <ChoiceList
        name="source"
        legend={t('dialog.reply.source')}
        options={sources.map((value) => ({ value, label: t(`dialog.reply.sources.${value}`) }))}
      />
      <TextBox
        name="remark"
        label={t('dialog.reply.remark')}
        aside={t('dialog.reply.remarkHint')}
        hint={t('dialog.reply.remarkHelp')}
        maxLength={10_000}
        rows={2}
      />
    </OrderDialog>
  );
}
