export { translate, type TextContext, type TextKey, type Translate } from './translate';
