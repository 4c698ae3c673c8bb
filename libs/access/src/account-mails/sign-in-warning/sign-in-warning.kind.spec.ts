import type { ContactLanguage } from '@samsyn/contract';
import { type Mailing, NO_LONGER_DUE } from '@samsyn/mailings';
import { mailHtml, mailText } from '@samsyn/ui';
import type { AccountDossier } from '../account-dossier';
import { signInWarningKind } from './sign-in-warning.kind';

const notedAt = new Date('2026-11-25T13:32:10Z');

function dossier(values: Partial<AccountDossier> = {}, language: ContactLanguage = 'sv'): AccountDossier {
  return {
    account: {
      id: 'account',
      email: 'sam@exempelkommun.example',
      name: 'Sam Exempel',
      language,
      endedAt: null,
    },
    municipality: {
      name: 'Exempelkommun',
      timeZone: 'Europe/Stockholm',
      contactRole: 'Säkerhetschef',
      contactPhone: '08-000 00 00',
      contactEmail: 'sakerhet@exempelkommun.example',
      colour: '#14532d',
    },
    signInWarning: { failures: 23, notedAt },
    passwordLink: null,
    passwordChangedAt: null,
    publicUrl: 'https://samsyn.example',
    ...values,
  };
}

const mailing = { occasion: notedAt.toISOString() } as Mailing;
const decided = (given: AccountDossier) => signInWarningKind.decide(given, given.account, mailing);

describe('the warning of many failed sign-ins', () => {
  it('given failures that are told by this municipality, then one mail leaves at once and is of use for a day', () => {
    expect(signInWarningKind.plan(dossier())).toEqual([
      {
        occasion: '2026-11-25T13:32:10.000Z',
        recipient: { type: 'account', id: 'account' },
        revision: 0,
        dueAt: notedAt,
        expiresAt: new Date('2026-11-26T13:32:10Z'),
        priorityAt: notedAt,
      },
    ]);
  });

  it('given nothing to tell, another matter by now, or an account that has ended, then none', () => {
    const ended = dossier();
    ended.account.endedAt = notedAt;
    const another = dossier({ signInWarning: { failures: 20, notedAt: new Date('2026-11-27T08:00:00Z') } });

    expect([dossier({ signInWarning: null }), ended].flatMap((each) => signInWarningKind.plan(each))).toEqual(
      [],
    );
    expect([dossier({ signInWarning: null }), ended, another].map(decided)).toEqual([
      NO_LONGER_DUE,
      NO_LONGER_DUE,
      NO_LONGER_DUE,
    ]);
  });

  it.each([
    ['sv', 'onsdag 25 november 2026 kl.\u00a014.32', 'minst 23 på en timme', 'Hör av dig till oss'],
    ['en', 'Wednesday 25 November 2026, 14:32', 'at least 23 within an hour', 'Get in touch'],
  ] as const)('in %s: says when, how many, what to do, in HTML and text alike', (language, ...sentences) => {
    const content = decided(dossier({}, language));
    if (typeof content === 'string' || !('subject' in content)) throw new Error('It is due');
    const [html, text] = [mailHtml(content), mailText(content)];

    expect(content.language).toBe(language);
    for (const sentence of sentences) {
      expect(html).toContain(sentence);
      expect(text).toContain(sentence);
    }
    expect(content.footer.privacy.url).toMatch(language === 'en' ? /\?lang=en$/ : /personuppgifter$/);
    expect(content.button).toBeUndefined();
  });
});
