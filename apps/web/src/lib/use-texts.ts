import { type ContactLanguage, type TextContext, type Translate, translate } from '@samsyn/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The language that the page speaks. */
export function useLanguage(): ContactLanguage {
  return useTranslation().i18n.language === 'en' ? 'en' : 'sv';
}

/** What the app says; the build leaves the other contexts out (`build/our-words-only.mjs`). */
export type AppTexts = Exclude<
  TextContext,
  'access' | 'actions' | 'annual-report' | 'documents' | 'information' | 'meetings' | 'problem'
>;

/** The texts of one context in the page's language, from the catalogue that mails and server pages use. */
export function useTexts<C extends AppTexts>(context: C): Translate<C> {
  const language = useLanguage();
  return useMemo(() => translate(language, context), [language, context]);
}
