import type { Failure } from '../entry/failure';
import type { TextKey } from '../language/translate';
import type { FileFault, FileRoomFault } from './file.errors';

const OF_NAME: Readonly<Record<string, TextKey<'files'>>> = {
  'text.empty': 'fault.name-empty',
  'text.identity-number': 'fault.name-identity-number',
};

/** The text of `files` that tells whoever sent a file what is wrong with it and what they can do; `most` is to be filled in. */
export function fileFaultTextKey({ code, errors }: Failure<FileFault | FileRoomFault>): TextKey<'files'> {
  const [, fault] = code.split('.') as ['file', FaultWord];
  if (code !== 'file.name-refused') return `fault.${fault}`;
  const [first] = errors as readonly { readonly message: string }[];
  return OF_NAME[first?.message ?? ''] ?? 'fault.name-refused';
}

type FaultWord = FileFault | FileRoomFault extends infer C
  ? C extends `file.${infer Word}`
    ? Word
    : never
  : never;
