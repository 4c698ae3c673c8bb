import { paragraphsFault, withPlainLineBreaks } from './written-text.rules';
import { writtenText } from './written-text.text';

/** A remark, a reason: as `lineSchema`, but of as many lines as it takes, each ended by LF whatever ended it before. */
export function paragraphsSchema(max: number) {
  return writtenText(max, 'paragraphs', paragraphsFault, withPlainLineBreaks);
}
