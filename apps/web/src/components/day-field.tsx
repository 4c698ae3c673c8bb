import { type CalendarDate, parseDate } from '@internationalized/date';
import { type CivilDate, isoWeekOf, spokenWeekday } from '@samsyn/contract';
import { useId } from 'react';
import { DateField, DateInput, DateSegment, I18nProvider, Label } from 'react-aria-components';
import { useLanguage, useTexts } from '../lib/use-texts';
import { useFieldFault } from './field-faults';
import { FieldMessage } from './field-message';

/** How React Aria calls our languages; both write a date as the country does. */
export const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

export interface DayFieldProps {
  /** Its path in what is sent, at which a fault is told. */
  readonly name?: string;
  readonly label: string;
  /** After the label, such as that it is optional. */
  readonly aside?: string;
  /** What stands below while no day is written. */
  readonly hint?: string;
  readonly value: CivilDate | undefined;
  /** The first day that can be written. */
  readonly earliest: CivilDate;
  readonly onChange: (day: CivilDate | undefined) => void;
}

/** A day that is written, with its weekday and week told below it. */
export function DayField({ name, label, aside, hint = '\u00a0', value, earliest, onChange }: DayFieldProps) {
  const t = useTexts('app');
  const language = useLanguage();
  const hintId = useId();
  const { fault, rewritten } = useFieldFault(name);
  const change = (day: CalendarDate | null) => {
    rewritten();
    onChange(day ? (day.toString() as CivilDate) : undefined);
  };
  return (
    <I18nProvider locale={locales[language]}>
      <DateField
        className="sa-date"
        value={value ? parseDate(value) : null}
        minValue={parseDate(earliest)}
        isInvalid={fault !== undefined}
        aria-describedby={fault ? `${hintId} ${hintId}-fault` : hintId}
        onChange={change}
      >
        <Label className="ds-label">
          {label} {aside ? <span className="sa-aside">{aside}</span> : null}
        </Label>
        <DateInput className="ds-input sa-segments">
          {(segment) => <DateSegment className="sa-segment" segment={segment} />}
        </DateInput>
      </DateField>
      <p className="sa-hint" id={hintId} aria-live="polite">
        {value
          ? t('date.weekOf', {
              weekday: capital(spokenWeekday(value, language)),
              week: isoWeekOf(value).week,
            })
          : hint}
      </p>
      <FieldMessage id={`${hintId}-fault`} fault={fault} />
    </I18nProvider>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
