export type { MailContent, MailFact, MailLink, MailContentList } from './mail-content';
export { mailHtml } from './mail-html';
export { mailText } from './mail-text';
