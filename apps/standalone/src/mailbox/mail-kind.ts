import type { ReceivedMail } from '@samsyn/testing';

/** Every kind of mail, as a coordinator calls it. */
export const mailKindWords: Readonly<Record<string, string>> = {
  'meetings.notice': 'Kallelse',
  'meetings.moved': 'Flyttat',
  'meetings.cancelled': 'Inställt',
  'meetings.withdrawn': 'Återtagen kallelse',
  'meetings.chase': 'Påminnelse om svar',
  'meetings.asked': 'Fråga om att komma',
  'meetings.represented': 'Ersättaren kommer',
  'meetings.registered': 'Registrerat svar',
  'meetings.documents': 'Dagordning',
  'meetings.agenda-changed': 'Ändrad dagordning',
  'meetings.reminder': 'Påminnelse',
  'overview.monday-list': 'Behöver dig nu',
  'overview.mail-failed': 'Kom inte fram',
  'overview.key-declined': 'Förhinder i nyckeluppdrag',
  'overview.warned': 'Väntar på samordnaren',
  'overview.handed-over': 'Till biträdande samordnare',
  'overview.escalated': 'Larm vid dröjsmål',
  'access.sign-in-warning': 'Misslyckade inloggningar',
};

/** What kind of mail it is, in plain words, from the header `X-Samsyn-Kind`. */
export function mailKindInWords(mail: ReceivedMail): string {
  return mailKindWords[mail.header('x-samsyn-kind')] ?? 'Mejl';
}
