export interface ChoiceListProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen?: string;
  /** In two columns, where the answers are short. */
  readonly isPaired?: boolean;
  readonly onChoose?: (value: string) => void;
}

/** One question with its answers, of which one is chosen. */
export function ChoiceList({ name, legend, options, chosen, isPaired, onChoose }: ChoiceListProps) {
  return (
    <fieldset className="ds-fieldset sa-choices" data-choices={isPaired ? 'pair' : undefined}>
      <legend className="ds-label">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="sa-choice">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            onChange={() => onChoose?.(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
