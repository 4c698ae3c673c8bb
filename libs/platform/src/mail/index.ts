export type { Mail, MailCalendar } from './mail';
export { isMailAddress, mailAddressSchema } from '@samsyn/contract';
export { type MailAddress } from './mail-address';
export { headerText, MAX_NAME_LENGTH, MAX_SUBJECT_LENGTH } from './header-text.rules';
export { UnsendableMailError } from './mail-message.rules';
export { MAX_REPLY_LENGTH, replyText } from './reply-text.rules';
export type { LaterReason, SendOutcome } from './send-outcome.rules';
export { type SendSteps, SmtpSender, type SmtpSenderOptions } from './smtp-sender';
export { MailTemplates, type PersonalValues, type WrittenMail } from './mail-template';
