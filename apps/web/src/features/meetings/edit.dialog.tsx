import { updateMeeting } from '@samsyn/contract';
import { useState } from 'react';
import { Consequences } from '../../components/consequences';
import { faultsOf, type FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { isUnconfirmed } from '../../lib/api';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { missingIn, textIn } from '../../lib/form-text.rules';
import { useOrder } from '../../lib/queries';
import { usePreview } from '../../lib/use-preview';
import { useUndo } from '../../lib/use-undo';
import { useLanguage, useTexts } from '../../lib/use-texts';
import type { MeetingDialogProps } from './meeting-dialog';
import { spokenMeetingWhen } from './meeting-words';
import { type EditedMeeting, editsOf } from './meeting-edits.rules';
import { refusalWords, refusedField } from './refusal-words';
import { remoteIn } from './remote-in.rules';

/** Renames a meeting or changes its room; can be taken back while nobody has been told. */
export default function EditDialog({ municipality, meeting, onClose }: MeetingDialogProps) {
  const t = useTexts('app-meetings');
  const follows = useTexts('app-follows');
  const language = useLanguage();
  const [written, setWritten] = useState<EditedMeeting>();
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const about = { municipality, params: { meetingId: meeting.id } };
  const edits = written && editsOf(meeting, written);
  const preview = usePreview(
    updateMeeting,
    edits && { ...about, body: { version: meeting.version, ...edits } },
  );
  const undo = useUndo(updateMeeting);
  const count = edits ? preview.data?.mail.soon?.people : undefined;
  const order = useOrder(updateMeeting, ({ version }) => {
    const { title, place, remote } = meeting;
    const back = () => undo({ ...about, body: { version, title, place, remote } });
    announce(t('dialog.edit.done'), 'success', count === undefined ? back : undefined);
    onClose();
  });
  const isSeen = preview.data?.mail.needsConfirmation === true && !preview.isPlaceholderData;
  const refusal = (code: string) =>
    code === 'confirmation.needed' ? t('dialog.edit.confirm') : refusalWords(code, t);
  const send = (form: FormData) => {
    const { edited, missing } = readIn(form);
    setFault(faultsOf(missing, (each) => t(`dialog.edit.missing.${each}`), { remote: 'remote.name' }));
    if (!edited) return;
    const changed = editsOf(meeting, edited);
    if (!changed) return onClose();
    const isForeseen = isSeen && JSON.stringify(changed) === JSON.stringify(edits);
    const confirmed = isForeseen || isUnconfirmed(order.error);
    const body = { version: meeting.version, ...changed, ...(confirmed ? { confirmed } : {}) };
    order.mutate({ ...about, body });
  };
  return (
    <OrderDialog
      heading={t('dialog.edit.heading')}
      lead={t('dialog.lead', { meeting: meeting.title, when: spokenMeetingWhen(meeting, language, t) })}
      order={order}
      fault={fault}
      submit={count ? t(counted(count, 'dialog.edit.submit'), { count }) : t('dialog.edit.submit.unknown')}
      refusal={refusal}
      fieldOf={refusedField}
      foreseen={edits ? preview.error : null}
      note={count ? follows('irreversible') : undefined}
      onClose={onClose}
      onSubmit={send}
    >
      <div
        className="sa-form"
        onBlur={({ currentTarget }) => {
          const form = currentTarget.closest('form');
          if (form) setWritten(readIn(new FormData(form)).edited);
        }}
      >
        <TextBox
          name="title"
          label={t('dialog.edit.title')}
          value={meeting.title}
          maxLength={200}
          isRequired
        />
        <TextBox
          name="place"
          label={t('dialog.edit.place')}
          value={meeting.place}
          maxLength={200}
          isRequired
        />
        <TextBox
          name="remote.name"
          label={t('dialog.edit.remote')}
          aside={t('dialog.edit.remoteHint')}
          hint={t('dialog.edit.remoteExample')}
          value={meeting.remote?.name ?? ''}
          maxLength={60}
        />
        <TextBox
          name="remote.url"
          type="url"
          label={t('dialog.edit.url')}
          aside={t('dialog.edit.urlHint')}
          value={meeting.remote?.url ?? ''}
          maxLength={1000}
        />
      </div>
      <Consequences
        preview={preview}
        isAsked={edits !== undefined}
        waiting={t('dialog.edit.waiting')}
        silence={t('follows.noMailText')}
        refusal={refusal}
      />
    </OrderDialog>
  );
}

interface Read {
  readonly edited?: EditedMeeting;
  readonly missing: readonly ('title' | 'place' | 'remote')[];
}

function readIn(form: FormData): Read {
  const [title, place, remote] = [textIn(form, 'title'), textIn(form, 'place'), remoteIn(form)];
  const missing = missingIn({ title: !title, place: !place, remote: remote === 'unnamed' });
  if (missing.length > 0 || remote === 'unnamed') return { missing };
  return { missing, edited: { title, place, remote: remote ?? null } };
}
