import { useId } from 'react';
import { textIn } from '../lib/form-text.rules';

export interface SearchBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** One field and its button; what was looked for stands in it. */
export function SearchBox({ label, hint, submit, value, onSearch }: SearchBoxProps) {
  const id = useId();
  return (
    <form
      className="sa-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(textIn(new FormData(event.currentTarget), 'who'));
      }}
    >
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor={id}>
          {label}
        </label>
        <input
          className="ds-input"
          id={id}
          name="who"
          type="search"
          placeholder={hint}
          defaultValue={value}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      <button className="ds-button" data-variant="secondary" type="submit">
        {submit}
      </button>
    </form>
  );
}
