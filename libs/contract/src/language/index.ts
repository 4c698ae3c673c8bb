export * from './app-contacts-texts';
export * from './app-follows-texts';
export * from './app-mailings-texts';
export * from './app-meetings-texts';
export * from './app-schedule-texts';
export * from './contact-language.schema';
export * from './in-language.rules';
export * from './reply-texts';
export { catalogue, translate, type TextContext, type TextKey, type Translate } from './translate';
