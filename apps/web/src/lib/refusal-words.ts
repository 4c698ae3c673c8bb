import { catalogue, translate } from '@samsyn/contract';
import { useLanguage, type AppTexts } from './use-texts';

/** The words of a context for the codes that an order is refused with, under `errors`; `undefined` for codes that have none. */
export function useRefusalWords<C extends AppTexts>(context: C): (code: string) => string | undefined {
  const language = useLanguage();
  return (code) => {
    const key = `errors.${code}`;
    return catalogue.exists(key, { ns: context, lng: language })
      ? translate(language, context)(key as never)
      : undefined;
  };
}
