import { Unbroken } from '../page/unbroken';
import type { FieldError } from './field-error';

/** Forms end their action with this fragment, so the browser itself moves focus here when the page returns. */
export const errorSummaryId = 'error-summary';

export interface ErrorSummaryProps {
  readonly heading: string;
  readonly errors: readonly FieldError[];
}

/** What must be put right, first in `main`, each line a link to its field. Nothing when there are no errors. */
export function ErrorSummary({ heading, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div
      className="ds-error-summary sa-errors"
      id={errorSummaryId}
      role="alert"
      tabIndex={-1}
      aria-labelledby={`${errorSummaryId}-heading`}
    >
      <h2 className="ds-heading" id={`${errorSummaryId}-heading`}>
        {heading}
      </h2>
      <ul className="sa-errors__list">
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            <a className="ds-link" href={`#${error.field}`}>
              <Unbroken text={error.message} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
