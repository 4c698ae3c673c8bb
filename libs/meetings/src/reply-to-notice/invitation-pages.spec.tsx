import type { LinkPage } from '@samsyn/access';
import { type Answer, answers, civilDate } from '@samsyn/contract';
import { renderPage } from '@samsyn/ui';
import type { AnsweredInvitation } from './answered-invitation';
import { closedPage } from './closed.page';
import { confirmationPage } from './confirmation.page';
import { ownText } from './invitation';
import { exampleInvitation, type InvitationValues } from './invitation-example.builder';
import { meetingPage } from './meeting.page';
import { receiptPage } from './receipt.page';
import { replyPage } from './reply.page';
import { wrongPersonPage } from '../wrong-person/wrong-person.page';
import { offeredAnswers, invitationState } from './invitation-state.rules';

const municipality = { name: 'Exempelkommun', colour: '#14532d' };
const page: LinkPage = { token: 'abc', language: 'sv', chosen: false, municipality };
const inEnglish: LinkPage = { ...page, language: 'en', chosen: true };
const now = new Date('2027-03-28T02:00:00Z');

/** The page with ordinary spaces, and without the marks that keep a time together. */
const plain = (html: string) =>
  html.replaceAll('\u00a0', ' ').replace(/<span class="sa-unbroken">([^<]*)<\/span>/g, '$1');
const question = (values: InvitationValues = {}, on = page) =>
  plain(renderPage(replyPage(exampleInvitation(values), on)));
const answered = (answer: Answer, values: InvitationValues = {}) =>
  exampleInvitation({ ...values, answer }) as AnsweredInvitation;
const thanks = (answer: Answer, values: InvitationValues = {}, on = page, at = now) =>
  plain(renderPage(confirmationPage(answered(answer, values), on, at)));

describe('the question', () => {
  it('given a council or a working group, names it as people do', () => {
    expect(question()).toContain('Kan du delta i rådets möte den 21 april?');
    expect(question({ bodyKind: 'working-group' })).toContain(
      'Kan du delta i arbetsgruppens möte den 21 april?',
    );
  });

  it('says week, time and place', () => {
    expect(question()).toMatch(/onsdag 21 april, v. 16.*13.00–15.00.*Kommunhuset · Teams/s);
  });

  it('says the meeting’s full title, and whom to ask', () => {
    const html = question();
    expect(html).toContain('Samverkansrådet för krisledning – vår 2027</p>');
    expect(html).toContain('Frågor: Säkerhetschef, 08-000 00 00, sakerhet@exempelkommun.example.');
  });

  it('given a seat whose function is called as its organisation is, says it once', () => {
    expect(question()).toContain('>Kallelse till Polisen (lokalpolisområdeschef)<');
    expect(question({ function: 'Polisen' })).toContain('>Kallelse till Polisen<');
    const receipt = renderPage(receiptPage(answered('in-room', { function: 'Polisen' }), page));
    expect(receipt).not.toContain('Uppdrag');
  });

  it('given a deputy, says that the notice is to them as such, and not that they have the seat', () => {
    const deputy = { givenBy: { as: 'deputy', contactId: 'deputy' } } as const;
    expect(question(deputy)).toContain(
      '>Kallelse till Exempel, ordinarie ersättare för Polisen (lokalpolisområdeschef)<',
    );
    expect(question(deputy, inEnglish)).toContain('>Notice to Exempel, deputy for Polisen');
  });

  it('says before the text is written that it is a public record, and to leave individuals out', () => {
    expect(question()).toMatch(/normalt en allmän handling.*Skriv inget om enskilda personer.*<textarea/s);
    expect(question({}, inEnglish)).toMatch(/a public record.*Write nothing about individuals.*<textarea/s);
  });

  it('says before the text is written what is found in it, and what is not', () => {
    expect(question()).toMatch(/Fullständiga personnummer stoppas, men inte.*<textarea/s);
    expect(question({}, inEnglish)).toContain('Complete personal identity numbers are stopped, but not');
  });

  it('given a meeting in one place only, does not offer to come remotely', () => {
    expect(offeredAnswers(exampleInvitation({ meeting: { remote: null } }))).not.toContain('remote');
  });

  it('given a substitute, offers no substitute', () => {
    expect(offeredAnswers(exampleInvitation({ mayName: false }))).toHaveLength(4);
  });

  it('given an answer registered on someone’s behalf, says how it came', () => {
    expect(question({ answer: 'declined', reply: { source: 'phone' } })).toContain('per telefon');
  });

  it('given an answer for an earlier time, asks again', () => {
    expect(question({ askedAgain: true })).toContain('Ditt tidigare svar gäller inte längre.');
  });

  it('given a language asked for, keeps asking for it in the form and the links', () => {
    const html = question({}, inEnglish);
    expect(html).toContain('action="/l/abc/reply?lang=en#error-summary"');
    expect(html).toContain('href="/kakor?lang=en"');
    expect(html).toContain('href="?lang=sv"');
  });
});

describe('the confirmation', () => {
  it.each(answers)('given %s, says what was answered and what happens next, in both languages', (answer) => {
    for (const on of [page, inEnglish]) {
      expect(thanks(answer, {}, on)).not.toMatch(/\{\{|undefined|null/);
    }
    expect(thanks(answer)).toContain(
      'Du kan ändra ditt svar med samma länk fram till mötet, onsdag 21 april kl. 13.00.',
    );
  });

  it('says the registration in local time, also on the night the clocks change', () => {
    expect(thanks('in-room')).toContain('Registrerat söndag 28 mars kl. 03.30.');
  });

  it('promises no documents by a day that has passed', () => {
    expect(thanks('in-room')).toContain('Dagordningen kommer senast onsdag 14 april.');
    expect(thanks('in-room', {}, page, new Date('2027-04-14T21:59:59Z'))).toContain(
      'kommer senast onsdag 14 april',
    );
    expect(thanks('in-room', {}, page, new Date('2027-04-14T22:00:00Z'))).not.toContain('kommer senast');
    expect(thanks('tentative')).toContain('gärna senast onsdag 7 april');
    expect(thanks('tentative', {}, page, new Date('2027-04-07T21:59:59Z'))).toContain(
      'senast onsdag 7 april',
    );
    expect(thanks('tentative', {}, page, new Date('2027-04-07T22:00:00Z'))).not.toContain('senast');
  });

  it('promises nothing of the meeting to who has the seat no more then', () => {
    const leaves = { lastDay: civilDate('2027-03-31'), isReplaced: false };
    const html = thanks('in-room', { leaves });
    expect(html).toContain('Du har uppdraget till och med onsdag 31 mars, alltså inte när mötet hålls.');
    expect(html).toContain('Den som kommer i stället får dagordningen.');
    expect(html).not.toMatch(/Vi ses|kommer senast/);
    const later = { ...leaves, lastDay: civilDate('2027-04-20') };
    expect(thanks('in-room', { leaves: later })).not.toContain('Den som kommer i stället');
    const link = plain(
      renderPage(meetingPage(exampleInvitation({ leaves }), page, { open: true, now, followUp: [] })),
    );
    expect(link).toContain('Du har uppdraget till och med onsdag 31 mars');
    expect(link).toContain('Svara på kallelsen');
    const replaced = exampleInvitation({ leaves: { ...leaves, isReplaced: true } });
    expect(plain(renderPage(meetingPage(replaced, page, { open: true, now, followUp: [] })))).not.toMatch(
      /Svara|kommer senast/,
    );
  });

  it('offers the calendar to who may come, and the removal to who does not', () => {
    expect(thanks('tentative')).toContain('Lägg till i kalendern');
    expect(thanks('declined')).toContain('Ta bort ur kalendern');
    expect(thanks('declined')).not.toContain('Lägg till');
    expect(thanks('substitute')).toContain('Eva Exempel får en egen kallelse till eva@organisation.example.');
  });

  it('given a deputy beside a holder, says who comes as things stand', () => {
    const deputy = { givenBy: { as: 'deputy', contactId: 'deputy' }, besideHolder: true } as const;
    const thanksTo = (values: InvitationValues) =>
      renderPage(
        confirmationPage(
          exampleInvitation({ ...deputy, answer: 'in-room', ...values }) as AnsweredInvitation,
          page,
          now,
        ),
      );
    expect(thanksTo({ coming: { comes: 'deputy', awaits: null } })).toContain('Vi ses onsdag');
    const needless = thanksTo({ coming: { comes: 'holder', awaits: null } });
    expect(needless).toContain('Den du är ersättare för kommer själv');
    expect(needless).not.toContain('Vi ses');
    expect(needless).not.toContain('meeting.ics');
  });

  it('never shows the municipality’s own note', () => {
    const shown = ownText(exampleInvitation({ answer: 'in-room', reply: { note: 'Lät trött' } }));
    expect(renderPage(receiptPage(shown as AnsweredInvitation, page))).not.toContain('Lät trött');
    expect(shown.reply?.note).toBeNull();
  });
});

describe('who else comes for the seat', () => {
  it.each([
    [
      'the deputy’s page says what the holder answered',
      { besideHolder: true, holdersAnswer: 'declined' },
      'har svarat: Förhinder',
    ],
    [
      'the holder’s page says that the deputy comes',
      { coming: { comes: 'deputy', awaits: null } },
      'Din ordinarie ersättare kommer',
    ],
    [
      'the holder’s page says that the substitute does not',
      { answer: 'substitute', coming: { comes: 'unknown', awaits: 'holder' } },
      'Ersättaren har förhinder eller gick inte att nå.',
    ],
  ] as const)('%s', (_, values, words) => {
    expect(renderPage(replyPage(exampleInvitation(values), page))).toContain(words);
  });
});

describe('times and telephone numbers', () => {
  const pages = (on: LinkPage) => [
    replyPage(exampleInvitation({ answer: 'remote', reply: { source: 'phone' } }), on),
    replyPage(exampleInvitation(), on, { input: {}, faults: [], moved: true }),
    confirmationPage(answered('tentative'), on, now),
    receiptPage(answered('remote'), on),
    closedPage(exampleInvitation({ answer: 'remote' }), 'cancelled', on),
    wrongPersonPage(exampleInvitation(), on),
  ];

  it.each([page, inEnglish])('given any page in $language, no line break can part them', (on) => {
    for (const shown of pages(on)) {
      const html = renderPage(shown)
        .replace(/<head>.*<\/head>/s, '')
        .replace(/ href="[^"]*"/g, '');
      expect(html).toMatch(/13[.:]00|08-000/);
      expect(html).not.toMatch(/kl\. |v\. \d|week \d|000 00/);
      expect(html.replace(/<span class="sa-unbroken">[^<]*<\/span>/g, '')).not.toMatch(/\d–\d/);
    }
  });
});

describe('the page for the wrong person', () => {
  it('given its footer, does not link to itself', () => {
    expect(renderPage(wrongPersonPage(exampleInvitation(), page))).not.toContain('href="/l/abc/wrong-person');
    expect(question()).toContain('href="/l/abc/wrong-person"');
  });
});

describe('an invitation that cannot be answered', () => {
  it('given a withdrawn substitute, says that the meeting stands', () => {
    const html = renderPage(closedPage(exampleInvitation(), 'withdrawn', page));
    expect(html).toContain('Mötet blir av, men du behövs inte som ersättare.');
  });

  it('given a withdrawn substitute of a meeting that is off, does not say that it stands', () => {
    const off = exampleInvitation({ meeting: { status: 'cancelled' } });
    const html = renderPage(closedPage(off, 'withdrawn', page));
    expect(html).toContain('Du behöver inte svara.');
    expect(html).not.toContain('Mötet blir av');
  });

  it('given a meeting called off, says nothing of contributions, which nobody can give', () => {
    expect(renderPage(closedPage(exampleInvitation(), 'cancelled', page))).not.toMatch(/underlag/i);
  });

  const start = exampleInvitation().meeting.startsAt;
  it.each([
    ['open', {}, new Date(start.getTime() - 1)],
    ['started', {}, start],
    ['held', { meeting: { status: 'held' as const } }, now],
    ['cancelled', { meeting: { status: 'cancelled' as const } }, now],
    ['withdrawn', { participant: { withdrawnAt: now } }, now],
  ] as const)('is %s', (state, values, at) => {
    expect(invitationState(exampleInvitation(values), at)).toBe(state);
  });

  it('given a reason for the cancellation, says it', () => {
    const invitation = exampleInvitation({ meeting: { cancelReason: 'Stormvarning.' } });
    expect(renderPage(closedPage(invitation, 'cancelled', page))).toContain('Orsak: Stormvarning.');
    expect(renderPage(closedPage(invitation, 'held', page))).not.toContain('Stormvarning');
  });
});
