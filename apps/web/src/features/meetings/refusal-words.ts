import { catalogue, type TextKey, type Translate } from '@samsyn/contract';
import type { Refused } from '../../lib/api';

/** The words for a code that an order about a meeting was refused with; `undefined` for codes that have none. */
export function refusalWords(code: string, t: Translate<'app-meetings'>): string | undefined {
  const key = `errors.${code}`;
  return catalogue.exists(key, { ns: 'app-meetings' }) ? t(key as TextKey<'app-meetings'>) : undefined;
}

const fields: Readonly<Record<string, string>> = {
  'meeting.exists': 'date',
  // a day that has passed cannot be chosen, so it is the time
  'meeting.in-the-past': 'start',
  'meeting.ends-before-start': 'end',
  'time.absent': 'date',
  'time.twice': 'date',
  'participant.missing': 'participantId',
  'participant.nobody': 'participantId',
  'substitute.is-holder': 'substitute.email',
  'substitute.of-substitute': 'answer',
};

/** The field that a code is about, by its path in what was sent; of a last day it is told which. */
export function refusedField({ code, ...told }: Refused['problem']): string | undefined {
  const { deadline } = told as { readonly deadline?: unknown };
  return typeof deadline === 'string' ? deadline : fields[code];
}
