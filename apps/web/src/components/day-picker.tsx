import { Icon } from '@samsyn/ui';
import { type CalendarDate, isWeekend, parseDate, startOfWeek } from '@internationalized/date';
import { type CivilDate, isoWeekOf } from '@samsyn/contract';
import { useContext, useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  CalendarStateContext,
  I18nProvider,
} from 'react-aria-components';
import { useLanguage, useTexts } from '../lib/use-texts';
import { DayField, locales } from './day-field';

export interface DayPickerProps {
  /** Its path in what is sent, at which a fault is told. */
  readonly name?: string;
  readonly label: string;
  readonly value: CivilDate | undefined;
  /** The first day that can be chosen. */
  readonly earliest: CivilDate;
  /** The day that holds now, marked apart from the chosen one. */
  readonly present?: CivilDate;
  /** Whether a day is grey besides weekends, such as one in a break. */
  readonly isOff?: (day: CivilDate) => boolean;
  readonly onChange: (day: CivilDate | undefined) => void;
}

/** A day, written or picked in a calendar that tells the weeks by number. */
export function DayPicker({ name, label, value, earliest, present, isOff, onChange }: DayPickerProps) {
  const t = useTexts('app');
  const language = useLanguage();
  const chosen = value ? parseDate(value) : null;
  // the product's day, not the browser's, is where it opens; and it follows what is written
  const [focused, setFocused] = useState<CalendarDate>(chosen ?? parseDate(present ?? earliest));
  const change = (day: CivilDate | undefined) => {
    if (day) setFocused(parseDate(day));
    onChange(day);
  };
  return (
    <I18nProvider locale={locales[language]}>
      <div className="sa-day">
        <DayField
          {...(name ? { name } : {})}
          label={label}
          value={value}
          earliest={earliest}
          onChange={change}
        />
        <Calendar
          className="sa-calendar"
          aria-label={label}
          value={chosen}
          minValue={parseDate(earliest)}
          focusedValue={focused}
          onFocusChange={setFocused}
          firstDayOfWeek="mon"
          onChange={(day) => change(day.toString() as CivilDate)}
        >
          <div className="sa-calendar__head">
            <Button className="sa-calendar__turn" slot="previous" aria-label={t('date.previous')}>
              <Icon name="chevron" />
            </Button>
            <CalendarHeading className="sa-calendar__month" />
            <Button
              className="sa-calendar__turn sa-calendar__turn--next"
              slot="next"
              aria-label={t('date.next')}
            >
              <Icon name="chevron" />
            </Button>
          </div>
          <div className="sa-calendar__body">
            <Weeks />
            <CalendarGrid className="sa-calendar__grid" weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className="sa-calendar__weekday">{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => (
                  <CalendarCell
                    className="sa-calendar__day"
                    date={date}
                    data-present={date.toString() === present || undefined}
                    data-off={isWeekend(date, 'sv-SE') || isOff?.(date.toString() as CivilDate) || undefined}
                  />
                )}
              </CalendarGridBody>
            </CalendarGrid>
          </div>
        </Calendar>
      </div>
    </I18nProvider>
  );
}

/** The numbers of the weeks that the calendar shows, each beside its row; said in words below the field. */
function Weeks() {
  const t = useTexts('app');
  const state = useContext(CalendarStateContext);
  if (!state) return null;
  const first = startOfWeek(state.visibleRange.start, 'sv-SE', 'mon');
  const weeks = Array.from({ length: 6 }, (_, row) => first.add({ weeks: row })).filter(
    (monday) => monday.compare(state.visibleRange.end) <= 0,
  );
  return (
    <div className="sa-calendar__weeks" aria-hidden="true">
      <span>{t('date.week')}</span>
      {weeks.map((monday) => (
        <span key={monday.toString()}>{isoWeekOf(monday.toString() as CivilDate).week}</span>
      ))}
    </div>
  );
}
