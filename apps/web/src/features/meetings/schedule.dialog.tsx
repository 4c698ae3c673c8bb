import {
  appMeetingsTexts,
  appScheduleTexts,
  type CivilDate,
  civilDateOf,
  type ClockTime,
  createBody,
  scheduleMeeting,
  spokenWeekdayAndDay,
} from '@samsyn/contract';
import { NoticeBox } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ClockField } from '../../components/clock-field';
import { Consequences } from '../../components/consequences';
import { DayField } from '../../components/day-field';
import { DayPicker } from '../../components/day-picker';
import type { FieldFault } from '../../components/field-faults';
import { Loading } from '../../components/loading';
import { OrderDialog } from '../../components/order-dialog';
import { ProblemNotice } from '../../components/problem-notice';
import { SelectField } from '../../components/select-field';
import { TaskDialog } from '../../components/task-dialog';
import { TextBox } from '../../components/text-box';
import { TimeWarnings } from '../../components/time-warnings';
import { addTexts } from '../../lib/add-texts';
import { announce } from '../../lib/announcements';
import { isUnconfirmed } from '../../lib/api';
import { counted } from '../../lib/counted.rules';
import { textIn } from '../../lib/form-text.rules';
import { may, useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useOrder } from '../../lib/queries';
import { usePreview } from '../../lib/use-preview';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { bodiesOf } from './meeting.query';
import { spokenMeetingWhen } from './meeting-words';
import { refusalWords, refusedField } from './refusal-words';
import { remoteIn } from './remote-in.rules';

addTexts('app-meetings', appMeetingsTexts);
addTexts('app-schedule', appScheduleTexts);

/** What follows from a meeting does not follow from its place, which is written last. */
const SOMEWHERE = '–';

export interface ScheduleDialogProps {
  /** Which body is to meet, when it is known. */
  readonly bodyId?: string;
  readonly onClose: () => void;
}

/** Schedules a meeting of one of the bodies, once they are known. */
export default function ScheduleDialog({ bodyId, onClose }: ScheduleDialogProps) {
  const t = useTexts('app-schedule');
  const membership = useMembership();
  const { slug } = membership;
  const { data, error, refetch } = useQuery(bodiesOf(slug));
  if (data && data.items.length > 0)
    return <Form bodies={data.items} {...(bodyId ? { bodyId } : {})} onClose={onClose} />;
  return (
    <TaskDialog heading={t('heading')} onClose={onClose}>
      <div className="sa-dialog__body">
        {data ? (
          <NoticeBox tone="info" heading={t('empty.heading')}>
            <p>{t('empty.text')}</p>
            {may(membership, createBody) ? (
              <p>
                <Link
                  className="ds-link"
                  to="/$municipality/kontakter/organ"
                  params={{ municipality: slug }}
                  search={{ do: 'body' }}
                >
                  {t('empty.addBody')}
                </Link>
              </p>
            ) : null}
          </NoticeBox>
        ) : error ? (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading lines={6} />
        )}
      </div>
    </TaskDialog>
  );
}

interface FormProps extends ScheduleDialogProps {
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
}

function Form({ bodies, bodyId: wanted, onClose }: FormProps) {
  const t = useTexts('app-schedule');
  const words = useTexts('app-meetings');
  const follows = useTexts('app-follows');
  const language = useLanguage();
  const navigate = useNavigate();
  const { slug: municipality, timeZone } = useMembership();
  const today = civilDateOf(productNow(), timeZone);
  const known = bodies.find(({ id }) => id === wanted) ?? (bodies.length === 1 ? bodies[0] : undefined);
  const [bodyId, setBodyId] = useState(known?.id ?? '');
  const [written, setWritten] = useState<CivilDate>();
  const [start, setStart] = useState<ClockTime | undefined>('13:00' as ClockTime);
  const [end, setEnd] = useState<ClockTime | undefined>('15:00' as ClockTime);
  const [replyBy, setReplyBy] = useState<CivilDate>();
  const [extraordinary, setExtraordinary] = useState(false);
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  // a year that is half written is one of long ago
  const date = written && written >= today ? written : undefined;
  const time =
    bodyId && date && start && end
      ? {
          bodyId,
          date,
          start,
          end,
          ...(replyBy && replyBy >= today ? { replyBy } : {}),
          ...(extraordinary ? { extraordinary } : {}),
        }
      : undefined;
  const preview = usePreview(scheduleMeeting, time && { municipality, body: { ...time, place: SOMEWHERE } });
  const order = useOrder(scheduleMeeting, (meeting) => {
    announce(t('done', { when: spokenMeetingWhen(meeting, language, words) }));
    void navigate({
      to: '/$municipality/moten/$meetingId',
      params: { municipality, meetingId: meeting.id },
      search: {},
    });
  });
  const foreseen = time ? preview.data : undefined;
  const count = foreseen?.mail.soon?.people;
  // nobody confirms what they have not seen: what is shown must be of the time that is sent
  const isSeen = foreseen?.mail.needsConfirmation === true && !preview.isPlaceholderData;
  const refusal = (code: string) =>
    code === 'confirmation.needed' ? t('confirm') : refusalWords(code, words);
  const send = (form: FormData) => {
    const place = textIn(form, 'place');
    const title = textIn(form, 'title');
    const remote = remoteIn(form);
    const lacks = [
      ['bodyId', 'body', !bodyId],
      ['date', 'date', !date],
      ['start', 'time', !start],
      ['end', 'time', !end],
      ['place', 'place', !place],
      ['remote.name', 'remote', remote === 'unnamed'],
    ] as const;
    const missing = lacks.filter(([, , isMissing]) => isMissing);
    setFault(missing.map(([field, what]) => ({ field, words: t(`missing.${what}`) })));
    if (!time || remote === 'unnamed' || !place) return;
    order.mutate({
      municipality,
      body: {
        ...time,
        place,
        ...(title ? { title } : {}),
        ...(remote ? { remote } : {}),
        ...(isSeen || isUnconfirmed(order.error) ? { confirmed: true } : {}),
      },
    });
  };
  return (
    <OrderDialog
      width="wide"
      heading={t('heading')}
      lead={t('lead')}
      order={order}
      fault={fault}
      submit={count ? t(counted(count, 'submit'), { count }) : t('submit.unknown')}
      refusal={refusal}
      fieldOf={refusedField}
      foreseen={time ? preview.error : null}
      note={count ? follows('irreversible') : undefined}
      onClose={onClose}
      onSubmit={send}
    >
      <div className="sa-dialog__sides">
        <div className="sa-dialog__side">
          <SelectField
            name="bodyId"
            label={t('body')}
            value={bodyId}
            placeholder={t('choose')}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setBodyId}
          />
          <label className="sa-check">
            <input
              type="checkbox"
              checked={extraordinary}
              onChange={({ target }) => setExtraordinary(target.checked)}
            />
            <span>
              {t('extraordinary')}
              <span className="sa-hint sa-below">{t('extraordinaryHint')}</span>
            </span>
          </label>
          <DayPicker name="date" label={t('day')} value={written} earliest={today} onChange={setWritten} />
          <div className="sa-times">
            <ClockField name="start" label={t('start')} value={start} onChange={setStart} />
            <ClockField name="end" label={t('end')} value={end} onChange={setEnd} />
          </div>
          <TextBox name="place" label={t('place')} maxLength={200} isRequired />
          <div className="sa-pair">
            <TextBox
              name="remote.name"
              label={t('remote')}
              aside={t('remoteHint')}
              hint={t('remoteExample')}
              maxLength={60}
            />
            <TextBox name="remote.url" type="url" label={t('url')} aside={t('urlHint')} maxLength={1000} />
          </div>
          <TextBox
            name="title"
            label={t('title')}
            aside={t('titleHint')}
            hint={t('titleHelp')}
            maxLength={200}
          />
          <div className="sa-day">
            <DayField
              name="replyBy"
              label={t('replyBy')}
              aside={t('replyByHint')}
              hint={t('replyByHelp')}
              value={replyBy}
              earliest={today}
              onChange={setReplyBy}
            />
          </div>
        </div>
        <div className="sa-dialog__side">
          <TimeWarnings warnings={foreseen?.answer.warnings ?? []} />
          <Consequences
            preview={preview}
            silence={foreseen?.mail.planned.length === 0 ? t('nobody') : t('silence')}
            isAsked={time !== undefined}
            waiting={t('waiting')}
            refusal={refusal}
            others={
              foreseen
                ? [
                    {
                      icon: 'calendar',
                      title: t('days'),
                      text: t('daysText', {
                        replyBy: spokenWeekdayAndDay(foreseen.answer.replyBy, language, today),
                        documentsBy: spokenWeekdayAndDay(foreseen.answer.documentsBy, language, today),
                      }),
                    },
                  ]
                : []
            }
          />
        </div>
      </div>
    </OrderDialog>
  );
}
