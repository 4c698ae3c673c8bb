import { parseTime } from '@internationalized/date';
import type { ClockTime } from '@samsyn/contract';
import { DateInput, DateSegment, I18nProvider, Label, TimeField } from 'react-aria-components';
import { useLanguage } from '../lib/use-texts';
import { locales } from './day-field';

export interface ClockFieldProps {
  readonly label: string;
  readonly value: ClockTime | undefined;
  readonly onChange: (time: ClockTime | undefined) => void;
}

/** A time of day, in hours to 24 whatever the browser is used to. */
export function ClockField({ label, value, onChange }: ClockFieldProps) {
  return (
    <I18nProvider locale={locales[useLanguage()]}>
      <TimeField
        className="sa-date"
        hourCycle={24}
        granularity="minute"
        shouldForceLeadingZeros
        value={value ? parseTime(value) : null}
        onChange={(time) => onChange(time ? (time.toString().slice(0, 5) as ClockTime) : undefined)}
      >
        <Label className="ds-label">{label}</Label>
        <DateInput className="ds-input sa-segments">
          {(segment) => <DateSegment className="sa-segment" segment={segment} />}
        </DateInput>
      </TimeField>
    </I18nProvider>
  );
}
