import { personNameFault } from './written-text.rules';
import { writtenText } from './written-text.text';

/**
 * The name of a person: a line without an address of any kind, because mail to strangers repeats it. A domain counts as
 * one, as mail programs make a link of it.
 */
export const personNameSchema = writtenText(200, 'person-name', personNameFault);
