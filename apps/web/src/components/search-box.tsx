import { textIn } from '../lib/form-text.rules';
import { SearchInput } from './search-input';

export interface SearchBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** One field and its button; what was looked for stands in it. */
export function SearchBox({ label, hint, submit, value, onSearch }: SearchBoxProps) {
  return (
    <form
      className="sa-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(textIn(new FormData(event.currentTarget), 'who'));
      }}
    >
      <SearchInput name="who" label={label} hint={hint} defaultValue={value} />
      <button className="ds-button" data-variant="secondary" type="submit">
        {submit}
      </button>
    </form>
  );
}
