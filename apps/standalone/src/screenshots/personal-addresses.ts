import { setTimeout as delay } from 'node:timers/promises';
import { Partner } from '../demo/partner';
import type { SamsynClient } from '../demo/samsyn-client';
import { INVITED } from './spring-scene';

/** Personal links that the mails of a scene carry, by what they lead to. */
export interface PersonalAddresses {
  /** Of somebody who has not answered the council's notice, and of somebody who has. */
  unanswered: string;
  answered: string;
  inEnglish: string;
  /** Of a meeting that has been held. */
  over: string;
  invitation: string;
  newPassword: string;
}

const FORGETFUL = 'beredskap@exempelvik.example';
const PATIENCE_MILLISECONDS = 10_000;

/** Finds them in the mailbox, once somebody has also asked for a new password. */
export async function personalAddresses(samsyn: SamsynClient): Promise<PersonalAddresses> {
  const linkOf = (address: string) => new Partner(samsyn, address).link();
  await fetch(`${samsyn.url}/glomt-losenord`, {
    method: 'POST',
    body: new URLSearchParams({ email: FORGETFUL }),
  });
  const until = Date.now() + PATIENCE_MILLISECONDS;
  while (!(await samsyn.mailbox()).some(({ to, text }) => to === FORGETFUL && text.includes('/l/'))) {
    if (Date.now() > until) throw new Error('The mail with the link to a new password does not come');
    await delay(100);
  }
  return {
    unanswered: await linkOf('sakerhetschef@nykvarn.example'),
    answered: await linkOf('kommundirektor@nykvarn.example'),
    inEnglish: await linkOf('contact@trossamfunden.example'),
    over: await linkOf('vard-omsorg@nykvarn.example'),
    invitation: await linkOf(INVITED),
    newPassword: await linkOf(FORGETFUL),
  };
}
