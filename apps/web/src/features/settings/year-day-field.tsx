import type { YearDay } from '@samsyn/contract';
import { useState } from 'react';
import { useLanguage, useTexts } from '../../lib/use-texts';

export interface YearDayFieldProps {
  readonly label: string;
  readonly value: YearDay | undefined;
  readonly onChange: (day: YearDay | undefined) => void;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** A day of every year: its number and its month. */
export function YearDayField({ label, value, onChange }: YearDayFieldProps) {
  const t = useTexts('app-calendar');
  const language = useLanguage();
  const [written, setWritten] = useState({ day: value?.slice(3) ?? '', month: value?.slice(0, 2) ?? '' });
  const change = (part: Partial<typeof written>) => {
    const { day, month } = { ...written, ...part };
    const fits = Number(day) <= daysIn(Number(month));
    const next = { day: fits ? day : '', month };
    setWritten(next);
    onChange(next.day && month ? (`${month}-${next.day}` as YearDay) : undefined);
  };
  const monthName = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return (
    <fieldset className="ds-fieldset sa-year-day">
      <legend className="ds-label">{label}</legend>
      <span className="sa-year-day__parts">
        <select
          className="ds-input"
          aria-label={t('form.dayOf', { label })}
          value={written.day}
          onChange={({ target }) => change({ day: target.value })}
        >
          <option value="">{t('form.day')}</option>
          {Array.from({ length: daysIn(Number(written.month)) }, (_, index) => twoDigits(index + 1)).map(
            (day) => (
              <option key={day} value={day}>
                {Number(day)}
              </option>
            ),
          )}
        </select>
        <select
          className="ds-input"
          aria-label={t('form.monthOf', { label })}
          value={written.month}
          onChange={({ target }) => change({ month: target.value })}
        >
          <option value="">{t('form.month')}</option>
          {months.map((month) => (
            <option key={month} value={twoDigits(month)}>
              {monthName.format(new Date(Date.UTC(2027, month - 1, 1)))}
            </option>
          ))}
        </select>
      </span>
    </fieldset>
  );
}

/** Of a year without 29 February, which does not come every year; 31 while no month is chosen. */
function daysIn(month: number): number {
  return month ? new Date(Date.UTC(2027, month, 0)).getUTCDate() : 31;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
