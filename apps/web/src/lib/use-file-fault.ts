/** What is wrong with a file, in the words that every page has for it. */
import { type Failure, type FileFault, fileFaultTextKey, type FileRoomFault } from '@samsyn/contract';
import { Refused } from './api';
import { useTexts } from './use-texts';

/** Of an order that was refused for its file, why; `undefined` when it was for something else. */
export function useFileFault(error: Error | null): string | undefined {
  const t = useTexts('files');
  if (!(error instanceof Refused) || !isAboutFile(error.problem)) return undefined;
  const { most } = error.problem as { readonly most?: number };
  return t(fileFaultTextKey(error.problem), { most: most ?? '' });
}

function isAboutFile(problem: { readonly code: string }): problem is Failure<FileFault | FileRoomFault> {
  return problem.code.startsWith('file.');
}
