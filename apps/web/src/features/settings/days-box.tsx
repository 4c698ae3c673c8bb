import { useState } from 'react';
import { FURTHEST } from './timing-draft.rules';

export interface DaysBoxProps {
  /** Heard, not seen: the sentence around it says what it is. */
  readonly label: string;
  readonly days: number | undefined;
  readonly onChange: (days: number | undefined) => void;
}

/** A number of days inside a sentence; what is no such number is told as none, and stays as it is written. */
export function DaysBox({ label, days, onChange }: DaysBoxProps) {
  const [written, setWritten] = useState(String(days ?? ''));
  // another has changed it, such as who saved meanwhile
  const shown = days !== undefined && daysIn(written) !== days ? String(days) : written;
  return (
    <input
      className="ds-input sa-timing__count"
      aria-label={label}
      aria-invalid={daysIn(shown) === undefined}
      inputMode="numeric"
      maxLength={3}
      autoComplete="off"
      value={shown}
      onChange={({ target }) => {
        setWritten(target.value);
        onChange(daysIn(target.value));
      }}
    />
  );
}

function daysIn(text: string): number | undefined {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;
  return number !== undefined && number <= FURTHEST ? number : undefined;
}
