import { type Answer, civilDate, type ContactLanguage } from '@samsyn/contract';
import { mailHtml, mailText } from '@samsyn/ui';
import { usualTitle } from '../meeting-time/meeting-title.rules';
import { withdrawnSample } from './withdrawn/withdrawn.email';
import { withdrawnKind } from './withdrawn/withdrawn.kind';
import { chaseKind } from './chase/chase.kind';
import { documentsKind } from './documents/documents.kind';
import { languages, mailExamples, plain } from './mail-examples.builder';
import type { MeetingMailFacts } from './mail-facts';
import { meetingMailKinds } from './meeting-mail-kinds';
import { placeChangedSample } from './moved/moved.email';
import { movedKind } from './moved/moved.kind';
import { noticeKind } from './notice/notice.kind';
import { reminderKind } from './reminder/reminder.kind';

describe('the words of the mails about a meeting', () => {
  it.each(languages)('says time and place in plain words in %s', (language) => {
    const said = meetingMailKinds.map((kind) => plain(mailText(kind.email(kind.sample, language))));
    const when =
      language === 'sv'
        ? 'onsdag 21 april kl. 13.00–15.00 (v. 16)'
        : 'Wednesday 21 April, 13:00–15:00 (week 16)';
    for (const text of said) {
      expect(text).toContain(when);
      expect(text).toContain('Kommunhuset, sammanträdesrum Exempel');
    }
  });

  it('keeps to the reference words of the notice', () => {
    const { email, sample } = noticeKind;
    const content = email(sample, 'sv');
    expect(plain(content.subject)).toBe(
      'Kallelse: Samverkansrådets vårmöte, onsdag 21 april kl. 13.00–15.00',
    );
    expect(content.preview).toBe('Svara senast onsdag 7 april. Du behöver inget konto.');
    expect([content.greeting, ...content.paragraphs]).toEqual([
      'Hej!',
      'Nykvarns kommun kallar Polisen till Samverkansrådets vårmöte.',
    ]);
    expect(email(sample, 'en').subject).toBe(
      'Notice: Samverkansrådets vårmöte, Wednesday 21 April, 13:00–15:00',
    );
  });

  it('given days of another year than that in which it is written, then their year is told', () => {
    const { email, sample } = noticeKind;
    const january = { replyBy: civilDate('2027-01-08'), documentsBy: civilDate('2027-01-15') };
    const written = (today: string) =>
      mailText(email({ ...sample, ...january, today: civilDate(today) }, 'sv'));
    expect(plain(written('2026-12-02'))).toContain('Svara senast: fredag 8 januari 2027');
    expect(plain(written('2026-12-02'))).toContain('senast fredag 15 januari 2027.');
    expect(plain(written('2027-01-02'))).toContain('Svara senast: fredag 8 januari\n');
  });

  it('given a new start, then a move says from when to when and asks for a new reply', () => {
    const { email, sample } = movedKind;
    const content = email(sample, 'sv');
    expect(plain(content.subject)).toBe(
      'Flyttat: Samverkansrådets vårmöte, från onsdag 14 april till onsdag 21 april kl. 13.00',
    );
    expect(content.details.join(' ')).toContain('Ditt tidigare svar gäller inte den nya tiden');
    const startsAt = new Date('2027-04-21T07:00:00Z');
    const sameDay = { ...sample, previous: { ...sample, title: sample.meeting, startsAt } };
    expect(plain(email(sameDay, 'sv').subject)).toBe(
      'Flyttat: Samverkansrådets vårmöte, onsdag 21 april, från kl. 09.00 till kl. 13.00',
    );
  });

  it('given the same start, then a change of place or end lets the reply stand', () => {
    const { email } = movedKind;
    const place = email(placeChangedSample, 'sv');
    expect(place.subject).toMatch(/^Ny plats: /);
    expect(mailText(place)).toContain('Tidigare plats: Biblioteket, Exempelsalen');
    expect(mailText(place)).toContain('Ditt svar gäller fortfarande');
    const end = {
      ...placeChangedSample,
      previous: {
        ...placeChangedSample,
        title: placeChangedSample.meeting,
        endsAt: new Date('2027-04-21T12:30:00Z'),
      },
    };
    expect(email(end, 'sv').subject).toMatch(/^Ändrad sluttid: /);
  });

  it('given one who had not answered, then a move says nothing of an earlier reply', () => {
    const { email, sample } = movedKind;
    const { answeredBefore: _none, ...recipient } = sample.recipient;
    const content = email({ ...sample, recipient }, 'sv');
    expect(mailText(content)).not.toMatch(/tidigare svar|igen/);
    expect(mailText(content)).toContain('Svara senast onsdag 7 april.');
    expect(content.preview).toBe('Ny tid. Svara senast onsdag 7 april.');
  });

  it.each([
    ['another link', { remoteLink: 'https://video.example/mote/41' }, 'Ny möteslänk: '],
    ['another service, with a link', { remote: 'Zoom' }, 'Ny möteslänk: '],
    ['another name', { title: 'Vårmötet' }, 'Nytt namn: '],
    ['another place and name', { place: 'Biblioteket', title: 'Vårmötet' }, 'Ny plats: '],
  ])('given %s than before, then the mail says just that', (_, before, begins) => {
    const { meeting, ...rest } = placeChangedSample;
    const previous = { ...rest, title: meeting, ...before };
    const content = movedKind.email({ ...placeChangedSample, previous }, 'sv');
    const moved = 'place' in before;
    expect(content.subject.startsWith(begins)).toBe(true);
    expect(content.heading.startsWith(begins)).toBe(true);
    expect(mailText(content).includes('Ny plats')).toBe(moved);
    expect(mailText(content).includes('Tidigare plats')).toBe(moved);
    expect(mailText(content).includes('Tidigare namn: Vårmötet')).toBe('title' in before);
  });

  it('given that nobody can join online any more, then no link is promised', () => {
    const { meeting } = placeChangedSample;
    const previous = { ...placeChangedSample, title: meeting };
    const content = movedKind.email(
      { ...placeChangedSample, remote: null, remoteLink: null, previous },
      'sv',
    );
    expect(content.subject).toMatch(/^Ändrat: /);
    expect(mailText(content)).not.toMatch(/möteslänk|Ny plats|Svara igen/);
  });

  it('given a substitute who comes no more, then the mail says so and that the meeting stands', () => {
    const { email } = withdrawnKind;
    const content = email(withdrawnSample, 'sv');
    expect(plain(content.subject)).toBe(
      'Återtagen kallelse: Samverkansrådets vårmöte, onsdag 21 april kl. 13.00–15.00',
    );
    const text = mailText(content);
    expect(text).toContain(
      'Hej Eva Exempel! Du behöver inte längre delta i Samverkansrådets vårmöte som ersättare för lokalpolisområdeschef.',
    );
    expect(text).toContain('Mejlet gäller bara din kallelse.');
    expect(text).not.toMatch(/Inställt|ställt in|blir inte av/);
    expect(email(withdrawnSample, 'en').subject).toMatch(/^Notice withdrawn: /);
  });

  it.each(languages)('in %s: no line break can part a time or a telephone number', (language) => {
    for (const [, kind, facts] of mailExamples) {
      const content = kind.email(facts, language);
      const html = mailHtml(content);
      const body = html.replace(/<head>.*<\/head>/s, '');
      expect(body + mailText(content)).not.toMatch(/kl\. \d|v\. \d|week \d|555 010|010 00|\d min\b/);
      expect(body.replace(/<span class="sa-unbroken"[^>]*>[^<]*<\/span>/g, '')).not.toMatch(/\d{2}–\d{2}/);
    }
  });

  it.each(languages)('in %s: every subject says which day, and says it once', (language) => {
    const day = language === 'sv' ? /21 april/g : /21 April/g;
    const titled = {
      meeting: usualTitle({ name: 'Arbetsgruppen', kind: 'working-group' }, civilDate('2027-04-21')),
    };
    for (const [, kind, facts] of mailExamples) {
      // one of several days says how many instead
      if (facts.dates && facts.dates.length > 1) continue;
      expect(kind.email({ ...facts, ...titled }, language).subject.match(day)).toHaveLength(1);
    }
  });

  it.each(languages)('in %s: mentions no contributions, which nobody can give yet', (language) => {
    for (const [, kind, facts] of mailExamples) {
      expect(mailText(kind.email(facts, language))).not.toMatch(/underlag|contribution/i);
    }
  });

  it('given a seat of the municipality itself, then it does not call itself', () => {
    const { email, sample } = noticeKind;
    const own = {
      ...sample.recipient,
      organisation: 'Nykvarns kommun',
      function: 'kommundirektör',
      seat: 'Nykvarns kommun (kommundirektör)',
      own: true as const,
    };
    const [intro] = email({ ...sample, recipient: own }, 'sv').paragraphs;
    expect(intro).toBe('Du kallas som kommundirektör till Samverkansrådets vårmöte.');
    const standIn = { ...own, substituteFor: 'Nykvarns kommun (kommundirektör)', namedBy: 'Robin Exempel' };
    expect(email({ ...sample, recipient: standIn }, 'sv').paragraphs).toEqual([
      'Du kallas till Samverkansrådets vårmöte.',
      'Robin Exempel har angett dig som ersättare för Nykvarns kommun (kommundirektör).',
    ]);
  });

  it('given a deputy who is not needed, then their link is not said to be over: they may be needed again', () => {
    const text = ({ deputyFor }: { deputyFor?: string }) => {
      const { substituteFor: _, ...recipient } = withdrawnSample.recipient;
      const reader = deputyFor ? { ...recipient, deputyFor } : withdrawnSample.recipient;
      return plain(mailText(withdrawnKind.email({ ...withdrawnSample, recipient: reader }, 'sv')));
    };
    expect(text({})).toContain('länken i kallelsen gäller inte längre');
    expect(text({ deputyFor: 'Polisen' })).toContain('Du behöver inte svara.');
    expect(text({ deputyFor: 'Polisen' })).not.toContain('länken');
  });

  it('given a change at the same time, then the reader is still invited', () => {
    const why = (facts: MeetingMailFacts) => movedKind.email(facts, 'sv').footer.why;
    expect(why(placeChangedSample)).toBe('Du får mejlet för att du är kallad till mötet.');
    expect(why(movedKind.sample)).toBe('Du får mejlet för att du var kallad till mötet.');
  });

  it('given a deputy or a substitute, then the footer says that they are one, and not that they have the seat', () => {
    const why = (values: object) => {
      const recipient = { ...noticeKind.sample.recipient, ...values };
      return plain(noticeKind.email({ ...noticeKind.sample, recipient }, 'sv').footer.why);
    };
    expect(why({})).toBe(
      'Du får mejlet för att du företräder Polisen (lokalpolisområdeschef) i samverkansrådet för krisledning.',
    );
    expect(why({ deputyFor: 'Polisen' })).toContain('för att du är ordinarie ersättare för Polisen');
    expect(why({ substituteFor: 'Polisen' })).toContain('för att du är ersättare för Polisen');
  });

  it('given a substitute, then nothing offers them to send one', () => {
    const recipient = { ...reminderKind.sample.recipient, substituteFor: 'Polisen' };
    for (const { email, sample } of [noticeKind, reminderKind]) {
      expect(mailText(email({ ...sample, recipient }, 'sv'))).not.toMatch(/skicka\w* en ersättare/);
    }
  });

  it('given a last day that has passed, then nobody is asked to reply by it', () => {
    const late = { replyOverdue: true };
    expect(mailText(noticeKind.email({ ...noticeKind.sample, ...late }, 'sv'))).not.toContain(
      'senast onsdag 7 april',
    );
    expect(mailText(movedKind.email({ ...movedKind.sample, ...late }, 'sv'))).not.toContain(
      'senast onsdag 7 april',
    );
    const chase = mailText(chaseKind.email({ ...chaseKind.sample, ...late }, 'sv'));
    expect(chase).toContain('Sista svarsdag var onsdag 7 april.');
    expect(chase).not.toContain('Svara senast');
  });

  it('given a chase, then it says who has not replied, and what about', () => {
    const content = chaseKind.email(chaseKind.sample, 'sv');
    expect(content.subject).toBe(
      'Påminnelse: svara på kallelsen till Samverkansrådets vårmöte, onsdag 21 april',
    );
    expect(content.paragraphs[0]).toMatch(
      /^Polisen har inte svarat på kallelsen till Samverkansrådets vårmöte\./,
    );
    expect(chaseKind.email(chaseKind.sample, 'en').paragraphs[0]).toMatch(
      /^Polisen has not yet replied to the notice for /,
    );
  });

  it('given an answer, then the mail says it as the page does', () => {
    const said = (answer: Answer, language: ContactLanguage) =>
      mailText(
        reminderKind.email(
          { ...reminderKind.sample, recipient: { ...reminderKind.sample.recipient, answer } },
          language,
        ),
      );
    expect(said('in-room', 'sv')).toContain('Ditt svar: Ja, på plats\n');
    expect(said('remote', 'sv')).toContain('Ditt svar: Ja, på distans via Teams\n');
    expect(said('in-room', 'en')).toContain('Your reply: Yes, in person\n');
    expect(said('remote', 'en')).toContain('Your reply: Yes, online via Teams\n');
    expect(reminderKind.email(reminderKind.sample, 'sv').heading).toMatch(/^Påminnelse: /);
  });

  it('given no document, then the mail is of the agenda, and promises nothing to open', () => {
    const { email, sample } = documentsKind;
    const { documentsUrl: _none, ...recipient } = sample.recipient;
    const content = email({ ...sample, recipient }, 'sv');
    expect(content.subject).toMatch(/^Dagordning: /);
    expect(content.heading).toBe('Dagordning: Samverkansrådets vårmöte');
    expect(mailText(content)).not.toMatch(/handling/i);
    expect(content.button?.url).toBe(recipient.replyUrl);
    expect(email(sample, 'sv').subject).toMatch(/^Dagordning och handlingar: /);
    expect(plain(content.note ?? '')).toBe(
      'Länken är personlig och gäller tills mötet börjar, onsdag 21 april kl. 13.00.',
    );
  });

  it('given a change for who has not replied, then nothing is said of their reply standing', () => {
    const { answer: _none, ...recipient } = placeChangedSample.recipient;
    expect(mailText(movedKind.email({ ...placeChangedSample, recipient }, 'sv'))).not.toContain(
      'Ditt svar gäller',
    );
    expect(movedKind.email(placeChangedSample, 'sv').preview).toMatch(/Ditt svar gäller fortfarande\.$/);
  });

  it('given a title of 10,000 characters, then the subject still ends with the time', () => {
    const { email, sample } = noticeKind;
    expect(email({ ...sample, meeting: 'råd '.repeat(2_500) }, 'sv').subject).toMatch(
      /kl\.\u00a013\.00–15\.00$/,
    );
  });
});
