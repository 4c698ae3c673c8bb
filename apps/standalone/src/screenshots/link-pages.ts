import type { Page } from 'playwright-core';
import type { Shot } from './shot';
import type { PersonalAddresses } from './personal-addresses';

/** A page without script: its name, its address, and what is done on it. */
type ServerPage = readonly [name: string, address: string, act?: (page: Page) => Promise<void>];

/** Sends a form as it is, which it refuses. */
const submit = (page: Page) => page.click('form button[type=submit]');

/** The pages for those without an account, in the states that their links lead to. */
export function serverShots(links: PersonalAddresses): Shot[] {
  const { unanswered, answered, inEnglish, over, actions, logged, invitation, newPassword } = links;
  const { filled, unasked, asked, once, loggedOnce } = links;
  const pages: ServerPage[] = [
    ['link-meeting', `${unanswered}/meeting`],
    ['link-meeting-answered', `${answered}/meeting`],
    ['link-reply', `${unanswered}/reply`],
    ['link-reply-error', `${unanswered}/reply`, submit],
    ['link-reply-english', `${inEnglish}/reply`],
    ['link-confirmation', `${answered}/reply/confirmation`],
    ['link-receipt', `${answered}/reply/receipt`],
    ['link-wrong-person', `${unanswered}/wrong-person`],
    ['link-wrong-person-error', `${unanswered}/wrong-person`, submit],
    ['link-wrong-person-told', `${answered}/wrong-person/told`],
    ['link-actions', actions],
    ['link-actions-error', actions, submit],
    ['link-action', logged],
    ['link-action-receipt', `${logged}/saved`],
    ['link-meeting-filled', `${filled}/meeting`],
    ['link-colleague', unasked],
    ['link-colleague-error', unasked, submit],
    ['link-colleague-open', asked],
    ['link-colleague-asked', `${asked}/asked`],
    ['link-once', once],
    ['link-once-error', once, submit],
    ['link-once-wrong-person', `${once}/wrong-person`],
    ['link-once-receipt', loggedOnce],
    ['link-closed', over],
    ['link-unknown', '/l/nobody-has-this-one'],
    ['invitation', invitation],
    ['invitation-error', invitation, submit],
    ['new-password', newPassword],
    ['new-password-error', newPassword, submit],
    ['forgotten-password', '/glomt-losenord'],
    ['forgotten-password-error', '/glomt-losenord', submit],
    ['forgotten-password-sent', '/glomt-losenord/skickat'],
    ['start', '/'],
    ['cookies', '/kakor'],
    ['accessibility', '/tillganglighet'],
    ['privacy', '/personuppgifter'],
    ['mailbox', '/mailbox'],
  ];
  return pages.map(([name, address, act]) => ({
    visitor: 'nobody',
    name,
    address,
    shown: 'h1',
    ...(act ? { act } : {}),
  }));
}
