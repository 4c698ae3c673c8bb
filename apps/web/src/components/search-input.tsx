import { holdsIdentityNumber } from '@samsyn/contract';
import { type ReactNode, useId, useState } from 'react';
import { useTexts } from '../lib/use-texts';
import { FieldMessage } from './field-message';

export interface SearchInputProps {
  readonly label: string;
  readonly hint: string;
  readonly name?: string;
  /** What stands there, for who follows what is written. */
  readonly value?: string;
  /** What stands there at first, for who reads it when it is sent. */
  readonly defaultValue?: string | undefined;
  /** What is written, and whether it may be looked for. */
  readonly onWrite?: (words: string, isSought: boolean) => void;
  readonly role?: 'search';
  readonly className?: string;
}

/**
 * A field for words to look for. An identity number is told of while it is written, and not looked for: it would stand in the
 * browser's history and in logs.
 */
export function SearchInput(props: SearchInputProps): ReactNode {
  const { label, hint, name, value, defaultValue, onWrite, role, className = '' } = props;
  const t = useTexts('text');
  const id = useId();
  const [held, setHeld] = useState('');
  const refused = t('text.identity-number');
  const holdsNumber = held !== '' && held === (value ?? held);
  return (
    <div className={`ds-field sa-field ${className}`} role={role}>
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="ds-input"
        id={id}
        name={name}
        type="search"
        value={value}
        defaultValue={defaultValue}
        placeholder={hint}
        maxLength={200}
        autoComplete="off"
        aria-invalid={holdsNumber ? true : undefined}
        aria-describedby={holdsNumber ? `${id}-fault` : undefined}
        onChange={({ target }) => {
          const isNumber = holdsIdentityNumber(target.value);
          // the form is not sent meanwhile
          target.setCustomValidity(isNumber ? refused : '');
          setHeld(isNumber ? target.value : '');
          onWrite?.(target.value, !isNumber);
        }}
      />
      <FieldMessage
        id={`${id}-fault`}
        fault={holdsNumber ? { field: name ?? '', words: refused } : undefined}
      />
    </div>
  );
}
