export * from './contact-language.schema';
export * from './in-language.rules';
export { catalogue, translate, type TextContext, type TextKey, type Translate } from './translate';
