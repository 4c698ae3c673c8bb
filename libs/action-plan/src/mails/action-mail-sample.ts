import { civilDate } from '@samsyn/contract';
import type { ActionMailFacts } from './action-mail-facts';

/** Sample facts that the mails' own samples vary: a routine that the head of care is responsible for, told on time. */
export const actionMailSample: ActionMailFacts = {
  sender: {
    name: 'Nykvarns kommun',
    contactRole: 'Säkerhetschef',
    contactPhone: '08-555 010 00',
    contactEmail: 'sakerhet@nykvarn.example',
    colour: '#14532d',
  },
  publicUrl: 'https://samsyn.example',
  today: civilDate('2027-02-08'),
  action: {
    title: 'Ta fram rutin för hänvisning till avhopparstöd och anhörigstöd',
    status: 'ongoing',
    goal: 3,
    dueOn: civilDate('2027-02-22'),
    lastLoggedOn: civilDate('2027-01-08'),
    silentFrom: civilDate('2027-01-08'),
  },
  seat: { function: 'Vård- och omsorgschef', organisation: 'Nykvarns kommun' },
  holder: { name: 'Noor Exempel' },
  reader: {
    as: 'holder',
    name: 'Noor Exempel',
    language: 'sv',
    url: 'https://samsyn.example/l/exempel',
  },
};

/** The same to somebody else, or on another day. */
export function sampleFor(
  reader: Partial<ActionMailFacts['reader']>,
  values: Partial<ActionMailFacts> = {},
): ActionMailFacts {
  return { ...actionMailSample, ...values, reader: { ...actionMailSample.reader, ...reader } };
}
