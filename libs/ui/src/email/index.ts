export type {
  MailContent,
  MailContentList,
  MailFact,
  MailLink,
  MailMatter,
  MailSection,
} from './mail-content';
export { mailHtml } from './mail-html';
export { mailText } from './mail-text';
