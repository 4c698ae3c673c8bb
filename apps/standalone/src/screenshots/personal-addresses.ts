import { setTimeout as delay } from 'node:timers/promises';
import type { SamsynClient } from '../demo/samsyn-client';
import { INVITED, type SpringScene } from './spring-scene';

/** Personal links that the mails of a scene carry, by what they lead to. */
export interface PersonalAddresses {
  /** Of somebody who has not answered the council's notice, and of somebody who has. */
  unanswered: string;
  answered: string;
  inEnglish: string;
  /** Of a meeting that has been held. */
  over: string;
  /** Of somebody with an overdue action, and of what somebody else has just logged. */
  actions: string;
  logged: string;
  invitation: string;
  newPassword: string;
}

const FORGETFUL = 'beredskap@exempelvik.example';
const PATIENCE_MILLISECONDS = 30_000;

/** Finds them in the mailbox, once somebody has also asked for a new password. */
export async function personalAddresses(
  samsyn: SamsynClient,
  { logged }: Pick<SpringScene, 'logged'>,
): Promise<PersonalAddresses> {
  await fetch(`${samsyn.url}/glomt-losenord`, {
    method: 'POST',
    body: new URLSearchParams({ email: FORGETFUL }),
  });
  const until = Date.now() + PATIENCE_MILLISECONDS;
  let mails = await samsyn.mailbox();
  while (!mails.some(({ to }) => to === FORGETFUL)) {
    if (Date.now() > until) throw new Error('The mail with the link to a new password does not come');
    await delay(100);
    mails = await samsyn.mailbox();
  }
  /** The personal link in the first mail to somebody that has one. */
  const linkOf = (address: string, subject = '') => {
    const links = mails
      .filter((mail) => mail.to === address && mail.subject.includes(subject))
      .flatMap(({ text }) => /https?:\/\/\S+\/l\/[\w.~-]+/.exec(text)?.[0] ?? []);
    if (!links[0]) throw new Error(`No mail to ${address} has a personal link`);
    return links[0];
  };
  const council = 'Samverkansrådet';
  return {
    unanswered: linkOf('sakerhetschef@nykvarn.example', council),
    answered: linkOf('kommundirektor@nykvarn.example', council),
    inEnglish: linkOf('contact@trossamfunden.example'),
    over: linkOf('vard-omsorg@nykvarn.example'),
    actions: `${linkOf('vard-omsorg@nykvarn.example', 'Försenad')}/actions`,
    logged: `${linkOf('utbildning@nykvarn.example', 'Så ligger det till')}/actions/${logged}`,
    invitation: linkOf(INVITED),
    newPassword: linkOf(FORGETFUL),
  };
}
