import { isTextFault, type TextFault } from '@samsyn/contract';
import { createContext, useContext } from 'react';
import { Refused } from '../lib/api';

/** A field that the server found fault with, by its path in what was sent. */
interface FieldFault {
  readonly path: string;
  readonly message: TextFault;
}

/** What the server found wrong with texts of the form around a field, so that it is told at the field itself. */
export const FieldFaults = createContext<readonly FieldFault[]>([]);

/** Of an order that was refused, the texts that are at fault. */
export function textFaultsOf(error: Error | null): readonly FieldFault[] {
  if (!(error instanceof Refused)) return [];
  const { errors } = error.problem as { readonly errors?: unknown };
  if (!Array.isArray(errors)) return [];
  return (errors as { path: string; message: string }[]).filter((each): each is FieldFault =>
    isTextFault(each.message),
  );
}

/** What the server found wrong with a field of a name, if anything: its own, or a part of a thing of that name. */
export function useFieldFault(name: string): TextFault | undefined {
  const faults = useContext(FieldFaults);
  return faults.find(({ path }) => {
    const parts = path.split('.');
    return parts[0] === name || parts.at(-1) === name;
  })?.message;
}
