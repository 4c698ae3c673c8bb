import type { ReactNode } from 'react';
import { errorFor, FieldErrorMessage, fieldErrorId, type FieldError } from './field-error';

export interface AnswerOption {
  readonly value: string;
  readonly label: string;
}

export interface AnswerOptionsProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly AnswerOption[];
  readonly chosen?: string;
  readonly errors: readonly FieldError[];
  /** What belongs to one option stands right below it. */
  readonly below?: Readonly<Record<string, ReactNode>>;
}

/** One question with its answers. Nothing is chosen beforehand: an answer is an explicit choice. */
export function AnswerOptions({ name, legend, options, chosen, errors, below = {} }: AnswerOptionsProps) {
  const message = errorFor(errors, name);
  return (
    <fieldset
      className="ds-fieldset sa-answers"
      aria-describedby={message ? fieldErrorId(name) : undefined}
      data-invalid={message ? true : undefined}
    >
      <legend className="ds-label">{legend}</legend>
      <FieldErrorMessage field={name} message={message} />
      {options.map((option, index) => {
        // The first bears the question's own id, so that the error summary's link lands on it.
        const id = index === 0 ? name : `${name}-${option.value}`;
        return (
          <div key={option.value} className="sa-answers__row">
            <div className="ds-field sa-option">
              <input
                className="ds-input"
                type="radio"
                id={id}
                name={name}
                value={option.value}
                defaultChecked={option.value === chosen}
              />
              <label className="ds-label" htmlFor={id}>
                {option.label}
              </label>
            </div>
            {below[option.value]}
          </div>
        );
      })}
    </fieldset>
  );
}
