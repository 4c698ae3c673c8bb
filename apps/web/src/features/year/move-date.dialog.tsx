import type { CivilDate, ClockTime } from '@samsyn/contract';
import { useState } from 'react';
import { ClockField } from '../../components/clock-field';
import { DayPicker } from '../../components/day-picker';
import { faultsOf, type FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { missingIn } from '../../lib/form-text.rules';
import { useTexts } from '../../lib/use-texts';
import type { DraftTime } from './plan-draft.rules';

const nothingSent = { error: null, isPending: false };

export interface MoveDateDialogProps {
  /** Whose date it is. */
  readonly body: string;
  readonly year: number;
  /** The date as it is; one is added when there is none. */
  readonly time?: DraftTime;
  readonly earliest: CivilDate;
  /** Whether a day is grey: off, or in a break or a quiet period. */
  readonly isOff: (day: CivilDate) => boolean;
  readonly onClose: () => void;
  readonly onChoose: (time: DraftTime) => void;
}

/** Another day or time for one of the dates, or one date more. Nothing is stored by it. */
export default function MoveDateDialog(props: MoveDateDialogProps) {
  const { body, year, time, earliest, isOff, onClose, onChoose } = props;
  const t = useTexts('app-year');
  const [date, setDate] = useState<CivilDate | undefined>(time?.date);
  const [start, setStart] = useState<ClockTime | undefined>(time?.start ?? ('13:00' as ClockTime));
  const [end, setEnd] = useState<ClockTime | undefined>(time?.end ?? ('15:00' as ClockTime));
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const choose = () => {
    const isOther = !date || !date.startsWith(`${year}-`) || date < earliest;
    const missing = missingIn({ date: isOther, start: !start, end: !end });
    setFault(
      faultsOf(missing, (each) => (each === 'date' ? t('move.otherYear', { year }) : t('move.noTime'))),
    );
    if (isOther || !start || !end) return;
    return onChoose({ date, start, end });
  };
  return (
    <OrderDialog
      heading={t(time ? 'move.heading' : 'move.addHeading')}
      lead={body}
      order={nothingSent}
      fault={fault}
      submit={t(time ? 'move.submit' : 'move.addSubmit')}
      note={t('move.note')}
      onClose={onClose}
      onSubmit={choose}
    >
      <DayPicker
        name="date"
        label={t('move.day')}
        value={date}
        earliest={earliest}
        isOff={isOff}
        {...(time ? { present: time.date } : {})}
        onChange={setDate}
      />
      <div className="sa-times">
        <ClockField name="start" label={t('move.start')} value={start} onChange={setStart} />
        <ClockField name="end" label={t('move.end')} value={end} onChange={setEnd} />
      </div>
    </OrderDialog>
  );
}
