import { setTimeout as delay } from 'node:timers/promises';
import type { SamsynClient } from '../demo/samsyn-client';
import { ANSWERED, ASKED, INVITED, type SpringScene } from './spring-scene';

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
  /** Of a meeting whose agenda fills itself with actions. */
  filled: string;
  /** Where a colleague is asked about an action: nobody has been, and somebody has. */
  unasked: string;
  asked: string;
  /** Of a colleague who has been asked, and of one who has logged. */
  once: string;
  loggedOnce: string;
  invitation: string;
  newPassword: string;
}

const FORGETFUL = 'beredskap@exempelvik.example';
const PATIENCE_MILLISECONDS = 30_000;

/** Finds them in the mailbox, once somebody has also asked for a new password. */
export async function personalAddresses(
  samsyn: SamsynClient,
  { logged, overdue }: Pick<SpringScene, 'logged' | 'overdue'>,
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
  /** The personal links in the mails to somebody, the first first. */
  const linksOf = (address: string, subject = '') => {
    const links = mails
      .filter((mail) => mail.to === address && mail.subject.includes(subject))
      .flatMap(({ text }) => /https?:\/\/\S+\/l\/[\w.~-]+/.exec(text)?.[0] ?? []);
    if (!links[0]) throw new Error(`No mail to ${address} has a personal link`);
    return links;
  };
  const linkOf = (address: string, subject?: string) => linksOf(address, subject)[0] ?? '';
  const council = 'Samverkansrådet';
  const holder = linkOf('vard-omsorg@nykvarn.example', 'Försenad');
  const head = linkOf('utbildning@nykvarn.example', 'Så ligger det till');
  return {
    unanswered: linkOf('sakerhetschef@nykvarn.example', council),
    answered: linkOf('kommundirektor@nykvarn.example', council),
    inEnglish: linkOf('contact@trossamfunden.example'),
    over: linkOf('vard-omsorg@nykvarn.example'),
    actions: `${holder}/actions`,
    logged: `${head}/actions/${logged}`,
    filled: linksOf('vard-omsorg@nykvarn.example', 'Dagordning').at(-1) ?? '',
    unasked: `${head}/actions/${logged}/colleague`,
    asked: `${holder}/actions/${overdue}/colleague`,
    once: `${linkOf(ASKED)}/action`,
    loggedOnce: `${linkOf(ANSWERED)}/action/saved`,
    invitation: linkOf(INVITED),
    newPassword: linkOf(FORGETFUL),
  };
}
