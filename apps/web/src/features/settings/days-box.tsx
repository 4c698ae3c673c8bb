import { useId, useState } from 'react';
import { FieldMessage } from '../../components/field-message';
import { FURTHEST } from './timing-draft.rules';

export interface DaysBoxProps {
  /** Heard, not seen: the sentence around it says what it is. */
  readonly label: string;
  readonly days: number | undefined;
  /** What can be written, told below the sentence while something else is. */
  readonly takes: string;
  /** Whether a number can be too small or too great before it is no number of days. */
  readonly isWrong?: boolean;
  readonly onChange: (days: number | undefined) => void;
}

/** A number of days inside a sentence; what is no such number is told as none, and stays as it is written. */
export function DaysBox({ label, days, takes, isWrong = false, onChange }: DaysBoxProps) {
  const id = useId();
  const [written, setWritten] = useState(String(days ?? ''));
  // another has changed it, such as who saved meanwhile
  const shown = days !== undefined && daysIn(written) !== days ? String(days) : written;
  const fault = isWrong || daysIn(shown) === undefined ? { field: id, words: takes } : undefined;
  return (
    <>
      <input
        className="ds-input sa-timing__count"
        aria-label={label}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? id : undefined}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        value={shown}
        onChange={({ target }) => {
          setWritten(target.value);
          onChange(daysIn(target.value));
        }}
      />
      <FieldMessage id={id} fault={fault} />
    </>
  );
}

function daysIn(text: string): number | undefined {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;
  return number !== undefined && number <= FURTHEST ? number : undefined;
}
