import { isTextFault, type TextFault } from '@samsyn/contract';
import { createContext, useContext, useState } from 'react';
import { Refused } from '../lib/api';

/** What is wrong with what stands in a field. */
export interface FieldFault {
  /** The field's name, which is its path in what is sent. */
  readonly field: string;
  /** Without words the field says what it takes. */
  readonly words?: string | undefined;
}

/** A fault for each of what is missing, in the field that is called so unless another is given. */
export function faultsOf<Missing extends string>(
  missing: readonly Missing[],
  words: (missing: Missing) => string,
  fields?: Readonly<Partial<Record<Missing, string>>>,
): FieldFault[] {
  return missing.map((each) => ({ field: fields?.[each] ?? each, words: words(each) }));
}

/** The faults of one try, each told at its field until something else is written there. */
export interface ToldFaults {
  /** Tells one try from the next: the same fault made again is told again. */
  readonly occasion: unknown;
  readonly faults: readonly FieldFault[];
}

/** What is wrong with the fields of the form around. */
export const FieldFaults = createContext<ToldFaults>({ occasion: undefined, faults: [] });

/** Which field a refusal is about, by its code. */
export function fieldsOf(
  fields: Readonly<Record<string, string>>,
): (problem: Refused['problem']) => string | undefined {
  return ({ code }) => fields[code];
}

/** A field that the server found fault with. */
export interface SentFault {
  readonly path: string;
  /** Of a text, the code of what is wrong; of anything else it is words for a developer. */
  readonly text: TextFault | undefined;
}

/** Of an order that was refused, the fields that are at fault. */
export function sentFaultsOf(error: Error | null): readonly SentFault[] {
  if (!(error instanceof Refused)) return [];
  const { errors } = error.problem as { readonly errors?: unknown };
  if (!Array.isArray(errors)) return [];
  return (errors as { path: string; message: string }[]).map(({ path, message }) => ({
    path,
    text: isTextFault(message) ? message : undefined,
  }));
}

interface FaultOfField {
  readonly fault: FieldFault | undefined;
  /** Something else stands there now, and what was told is about what was sent. */
  readonly rewritten: () => void;
}

/** What is wrong with the field of a name, if anything: its own, or a part of a thing of that name. */
export function useFieldFault(name: string | undefined): FaultOfField {
  const { occasion, faults } = useContext(FieldFaults);
  const [settled, setSettled] = useState<unknown>();
  const told = name === undefined ? undefined : faults.find(({ field }) => concerns(field, name));
  return {
    fault: settled === occasion ? undefined : told,
    rewritten: () => setSettled(occasion),
  };
}

function concerns(field: string, name: string): boolean {
  const parts = field.split('.');
  return field === name || parts[0] === name || parts.at(-1) === name;
}
