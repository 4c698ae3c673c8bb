import { useId } from 'react';
import { useFieldFault } from './field-faults';
import { FieldMessage } from './field-message';

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
  const id = useId();
  const { fault, rewritten } = useFieldFault(name);
  const choose = (value: string) => {
    rewritten();
    onChoose?.(value);
  };
  return (
    <fieldset
      className="ds-fieldset sa-choices"
      role="radiogroup"
      data-choices={isPaired ? 'pair' : undefined}
      aria-invalid={fault ? true : undefined}
      aria-describedby={fault ? id : undefined}
    >
      <legend className="ds-label">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="sa-choice">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            onChange={() => choose(value)}
          />
          {label}
        </label>
      ))}
      <FieldMessage id={id} fault={fault} />
    </fieldset>
  );
}
