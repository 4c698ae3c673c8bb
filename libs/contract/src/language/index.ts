export * from './contact-language.schema';
export { translate, type TextContext, type TextKey, type Translate } from './translate';
