import type { ReactNode } from 'react';
import { Unbroken } from './unbroken';

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Facts side by side with what they are called; line breaks in a value are kept. */
export function FactsList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="sa-facts">
      {facts.map((fact) => (
        <div key={fact.term} className="sa-facts__row">
          <dt>{fact.term}</dt>
          <dd>{typeof fact.value === 'string' ? <Unbroken text={fact.value} /> : fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
