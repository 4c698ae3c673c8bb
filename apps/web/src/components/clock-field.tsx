import { parseTime } from '@internationalized/date';
import type { ClockTime } from '@samsyn/contract';
import { useId } from 'react';
import { DateInput, DateSegment, I18nProvider, Label, TimeField } from 'react-aria-components';
import { useLanguage } from '../lib/use-texts';
import { locales } from './day-field';
import { useFieldFault } from './field-faults';
import { FieldMessage } from './field-message';

export interface ClockFieldProps {
  /** Its path in what is sent, at which a fault is told. */
  readonly name?: string;
  readonly label: string;
  readonly value: ClockTime | undefined;
  readonly onChange: (time: ClockTime | undefined) => void;
}

/** A time of day, in hours to 24 whatever the browser is used to. */
export function ClockField({ name, label, value, onChange }: ClockFieldProps) {
  const id = useId();
  const { fault, rewritten } = useFieldFault(name);
  const change = (time: { toString(): string } | null) => {
    rewritten();
    onChange(time ? (time.toString().slice(0, 5) as ClockTime) : undefined);
  };
  return (
    <I18nProvider locale={locales[useLanguage()]}>
      <TimeField
        className="sa-date"
        hourCycle={24}
        granularity="minute"
        shouldForceLeadingZeros
        value={value ? parseTime(value) : null}
        isInvalid={fault !== undefined}
        {...(fault ? { 'aria-describedby': id } : {})}
        onChange={change}
      >
        <Label className="ds-label">{label}</Label>
        <DateInput className="ds-input sa-segments">
          {(segment) => <DateSegment className="sa-segment" segment={segment} />}
        </DateInput>
        <FieldMessage id={id} fault={fault} />
      </TimeField>
    </I18nProvider>
  );
}
