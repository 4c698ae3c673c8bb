import { type ReactNode, useId } from 'react';
import { SearchInput } from './search-input';

export interface FilterFormProps {
  readonly label: string;
  readonly submit: string;
  /** The way back to all, where something is filtered. */
  readonly clear?: ReactNode;
  readonly onApply: (chosen: FormData) => void;
  readonly children: ReactNode;
}

/** Which rows of a list are shown: its fields, and what shows them. */
export function FilterForm({ label, submit, clear, onApply, children }: FilterFormProps) {
  return (
    <form
      className="sa-filters"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onApply(new FormData(event.currentTarget));
      }}
    >
      {children}
      <div className="sa-filters__actions">
        <button className="ds-button" data-variant="secondary" type="submit">
          {submit}
        </button>
        {clear}
      </div>
    </form>
  );
}

interface FilterProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
}

/** Words that are looked for. */
export function SearchFilter({ name, label, value, hint }: FilterProps & { readonly hint: string }) {
  return <SearchInput name={name} label={label} hint={hint} defaultValue={value} />;
}

export interface SelectFilterProps extends FilterProps {
  /** What stands there while nothing is chosen. */
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of several, which is applied once it is chosen. */
export function SelectFilter({ name, label, value = '', any, options }: SelectFilterProps) {
  const id = useId();
  return (
    <div className="ds-field sa-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <select
        className="ds-input"
        id={id}
        name={name}
        // what is chosen can be shown once it has come
        key={options.length}
        defaultValue={value}
        onChange={({ target }) => target.form?.requestSubmit()}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
