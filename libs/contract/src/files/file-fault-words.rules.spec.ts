import { translate } from '../language/translate';
import { fileFaultTextKey } from './file-fault-words.rules';
import { type FileFault, fileFaults, type FileRoomFault } from './file.errors';

const keyOf = (code: FileFault | FileRoomFault, message: string = code) =>
  fileFaultTextKey({ code, errors: [{ path: 'file', message }] });

describe('what is said of a file that cannot be taken', () => {
  it.each(['sv', 'en'] as const)('given each fault, then it has words of its own in %s', (language) => {
    const codes = [...fileFaults, 'file.too-many', 'file.no-room'] as const;
    const words = codes.map((code) => translate(language, 'files')(keyOf(code), { most: 20 }));
    expect(words.filter((text) => text.length < 20)).toEqual([]);
    expect(new Set(words).size).toBe(codes.length);
  });

  it('given a fault of its name, then it says which', () => {
    expect(keyOf('file.name-refused', 'text.empty')).toBe('fault.name-empty');
    expect(keyOf('file.name-refused', 'text.identity-number')).toBe('fault.name-identity-number');
    expect(keyOf('file.name-refused', 'text.character')).toBe('fault.name-refused');
  });
});
