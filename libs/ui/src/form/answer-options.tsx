import type { ReactNode } from 'react';
import { errorFor, FieldErrorMessage, fieldErrorId, type FieldError } from './field-error';

export interface AnswerOption {
  readonly value: string;
  readonly label: string;
  /** One short line below: what comes of choosing it. */
  readonly hint?: string;
}

export interface AnswerOptionsProps {
  readonly name: string;
  /** Its name unless there are several questions of one name on the page; errors are given under it. */
  readonly id?: string;
  readonly legend: string;
  readonly options: readonly AnswerOption[];
  readonly chosen?: string;
  readonly errors: readonly FieldError[];
  /** What belongs to one option stands right below it. */
  readonly below?: Readonly<Record<string, ReactNode>>;
}

/** One question with its answers. Nothing is chosen beforehand: an answer is an explicit choice. */
export function AnswerOptions(props: AnswerOptionsProps) {
  const { name, id: question = name, legend, options, chosen, errors, below = {} } = props;
  const message = errorFor(errors, question);
  return (
    <fieldset
      className="ds-fieldset sa-answers"
      aria-describedby={message ? fieldErrorId(question) : undefined}
      data-invalid={message ? true : undefined}
    >
      <legend className="ds-label">{legend}</legend>
      <FieldErrorMessage field={question} message={message} />
      {options.map((option, index) => {
        // The first bears the question's own id, so that the error summary's link lands on it.
        const id = index === 0 ? question : `${question}-${option.value}`;
        const hintId = `${question}-${option.value}-hint`;
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
                aria-describedby={option.hint ? hintId : undefined}
              />
              <label className="ds-label" htmlFor={id}>
                {option.label}
              </label>
              {option.hint ? (
                <p className="sa-hint sa-option__hint" id={hintId}>
                  {option.hint}
                </p>
              ) : null}
            </div>
            {below[option.value]}
          </div>
        );
      })}
    </fieldset>
  );
}
