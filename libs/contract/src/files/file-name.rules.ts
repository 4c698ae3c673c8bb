import { lineFault, type TextFault } from '../text/written-text.rules';
import { fail, ok, type Result } from '../result';
import { fileEndings, type FileType, fileTypes } from './file-types';

/** In bytes of UTF-8, the ending included: file systems have room for 255, and who saves it may add "(1)". */
export const MAX_FILE_NAME_BYTES = 200;

const DIRECTORIES = /^.*[/\\]/s;
/** Controls, line breaks among them, what nobody sees, what makes a name read backwards, and halves of an emoji. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;
/** What Windows has in no name. */
const RESERVED = /[<>:"|?*]/g;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name under which a file is kept and handed out: without directories, controls and what reads backwards, in Unicode's
 * composed form, with the ending of what the file is, and short enough for any file system. It is a line as people write
 * them, so that an identity number in it is refused. A name with nothing left is refused too (`text.empty`).
 */
export function keptFileName(given: string, type: FileType): Result<string, TextFault> {
  const name = given
    .normalize('NFC')
    .replace(DIRECTORIES, '')
    .replace(UNSEEN, '')
    .replace(RESERVED, '_')
    .replace(/\s+/gu, ' ')
    .trim();
  const fault = lineFault(name);
  if (fault) return fail(fault);
  const { stem, ending } = divided(name, type);
  const bare = stem.replace(/^[\s.]+|[\s.]+$/gu, '');
  if (bare === '') return fail('text.empty');
  const safe = DEVICE.test(bare) ? `_${bare}` : bare;
  return ok(shortened(safe, MAX_FILE_NAME_BYTES - ending.length) + ending);
}

/** An ending that says another of the types is a mistake and goes; any other is part of the name. */
function divided(name: string, type: FileType): { stem: string; ending: string } {
  const lower = name.toLowerCase();
  const own = fileEndings[type].find((ending) => lower.endsWith(ending));
  if (own) return { stem: name.slice(0, -own.length), ending: own };
  const other = fileTypes.flatMap((each) => fileEndings[each]).find((ending) => lower.endsWith(ending));
  return { stem: other ? name.slice(0, -other.length) : name, ending: fileEndings[type][0] };
}

/** Cut between what a reader sees as characters. */
function shortened(text: string, mostBytes: number): string {
  let left = mostBytes;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('sv', { granularity: 'grapheme' }).segment(text)) {
    left -= new TextEncoder().encode(segment).byteLength;
    if (left < 0) return kept.trimEnd();
    kept += segment;
  }
  return kept;
}
