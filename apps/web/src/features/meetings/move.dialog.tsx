import {
  type CivilDate,
  civilDateOf,
  type ClockTime,
  type MeetingView,
  rescheduleMeeting,
  spokenWeekdayAndDay,
} from '@samsyn/contract';
import { useState } from 'react';
import { ClockField } from '../../components/clock-field';
import { Consequences } from '../../components/consequences';
import { DayPicker } from '../../components/day-picker';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { TimeWarnings } from '../../components/time-warnings';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { textIn } from '../../lib/form-text.rules';
import { productNow } from '../../lib/product-clock';
import { useOrder } from '../../lib/queries';
import { usePreview } from '../../lib/use-preview';
import { useUndo } from '../../lib/use-undo';
import { useLanguage, useTexts } from '../../lib/use-texts';
import type { MeetingDialogProps } from './meeting-dialog';
import { spokenMeetingWhen } from './meeting-words';
import { refusalWords, refusedField } from './refusal-words';

/** Gives a meeting another time; what follows is worked out anew for each time that is chosen. */
export default function MoveDialog({ municipality, meeting, participants, onClose }: MeetingDialogProps) {
  const t = useTexts('app-meetings');
  const follows = useTexts('app-follows');
  const language = useLanguage();
  const today = civilDateOf(productNow(), meeting.timeZone);
  const [written, setWritten] = useState<CivilDate | undefined>(meeting.date);
  const [start, setStart] = useState<ClockTime | undefined>(meeting.start);
  const [end, setEnd] = useState<ClockTime | undefined>(meeting.end);
  // a year that is half written is one of long ago
  const date = written && written >= today ? written : undefined;
  const about = { municipality, params: { meetingId: meeting.id } };
  const isOther = date !== meeting.date || start !== meeting.start || end !== meeting.end;
  const time = date && start && end && isOther ? { version: meeting.version, date, start, end } : undefined;
  const preview = usePreview(rescheduleMeeting, time && { ...about, body: time });
  const known = time ? preview.data : undefined;
  const count = known?.mail.soon?.people;
  const undo = useUndo(rescheduleMeeting);
  const order = useOrder(rescheduleMeeting, (moved) => {
    const back = () => undo({ ...about, body: { ...timeOf(meeting), version: moved.version } });
    const when = spokenMeetingWhen(moved, language, t);
    announce(t('dialog.move.done', { when }), 'success', known && count === undefined ? back : undefined);
    onClose();
  });
  const replies = participants.filter(({ answer }) => answer !== null).length;
  const asked = known && replies > 0 && known.answer.startsAt !== meeting.startsAt;
  const others = asked
    ? [
        {
          icon: 'reply' as const,
          title: t(counted(replies, 'follows.replies'), { count: replies }),
          text: t('follows.repliesText', { day: spokenWeekdayAndDay(known.answer.replyBy, language, today) }),
        },
      ]
    : [];
  const send = (form: FormData) => {
    if (!time) return;
    const [place, reason] = [textIn(form, 'place'), textIn(form, 'reason')];
    const body = {
      ...time,
      ...(place && place !== meeting.place ? { place } : {}),
      ...(reason ? { reason } : {}),
    };
    order.mutate({ ...about, body });
  };
  return (
    <OrderDialog
      width="wide"
      heading={t('dialog.move.heading')}
      lead={t('dialog.move.now', { meeting: meeting.title, when: spokenMeetingWhen(meeting, language, t) })}
      order={order}
      isReady={time !== undefined}
      submit={count ? t(counted(count, 'dialog.move.submit'), { count }) : t('dialog.move.submit.unknown')}
      refusal={(code) => refusalWords(code, t)}
      fieldOf={refusedField}
      foreseen={time ? preview.error : null}
      note={count ? follows('irreversible') : undefined}
      onClose={onClose}
      onSubmit={send}
    >
      <div className="sa-dialog__sides">
        <div className="sa-dialog__side">
          <DayPicker
            name="date"
            label={t('dialog.move.day')}
            value={written}
            earliest={today}
            present={meeting.date}
            onChange={setWritten}
          />
          <div className="sa-times">
            <ClockField name="start" label={t('dialog.move.start')} value={start} onChange={setStart} />
            <ClockField name="end" label={t('dialog.move.end')} value={end} onChange={setEnd} />
          </div>
          <TextBox name="place" label={t('dialog.move.place')} value={meeting.place} maxLength={200} />
          <TextBox
            name="reason"
            label={t('dialog.move.reason')}
            aside={t('dialog.move.reasonHint')}
            maxLength={1000}
          />
        </div>
        <div className="sa-dialog__side">
          <TimeWarnings warnings={known?.answer.warnings ?? []} />
          <Consequences
            preview={preview}
            silence={t('follows.noMailText')}
            refusal={(code) => refusalWords(code, t)}
            isAsked={time !== undefined}
            others={others}
            waiting={t('dialog.move.incomplete')}
          />
        </div>
      </div>
    </OrderDialog>
  );
}

/** The time that a meeting has, with its room and last days, as they are asked for. */
function timeOf({ date, start, end, place, replyBy, contributionsBy, documentsBy }: MeetingView) {
  return { date, start, end, place, replyBy, contributionsBy, documentsBy };
}
