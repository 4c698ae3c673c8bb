import { catalogue, type TextKey, type Translate } from '@samsyn/contract';

/** The words for a code that an order about a meeting was refused with; `undefined` for codes that have none. */
export function refusalWords(code: string, t: Translate<'app-meetings'>): string | undefined {
  const key = `errors.${code}`;
  return catalogue.exists(key, { ns: 'app-meetings' }) ? t(key as TextKey<'app-meetings'>) : undefined;
}
