import { MailTemplates, type WrittenMail } from '@samsyn/platform';
import { mailHtml, mailText } from '@samsyn/ui';
import { withdrawnSample } from './cancelled/cancelled.email';
import { cancelledKind } from './cancelled/cancelled.kind';
import { overdueChaseSample } from './chase/chase.email';
import { chaseKind } from './chase/chase.kind';
import type { MailRecipient, MeetingMailFacts } from './mail-facts';
import type { MeetingMailKind } from './meeting-mail-kind';
import { meetingMailKinds } from './meeting-mail-kinds';
import { placeChangedSample } from './moved/moved.email';
import { movedKind } from './moved/moved.kind';
import { noticeKind } from './notice/notice.kind';
import { reminderKind } from './reminder/reminder.kind';
import { writeMeetingMail } from './write-meeting-mail';

const cases: [string, MeetingMailKind, MeetingMailFacts][] = [
  ...meetingMailKinds.map((kind): [string, MeetingMailKind, MeetingMailFacts] => [
    kind.kind,
    kind,
    kind.sample,
  ]),
  ['a change of place', movedKind, placeChangedSample],
  ['a substitute’s notice withdrawn', cancelledKind, withdrawnSample],
  ['a chase after the reply-by day', chaseKind, overdueChaseSample],
  [
    'a meeting with next to nothing decided',
    noticeKind,
    {
      ...noticeKind.sample,
      place: null,
      remote: null,
      remoteLink: null,
      replyBy: null,
      documentsBy: null,
      contributionsBy: null,
      linkValidUntil: null,
      agenda: [],
    },
  ],
];
const languages = ['sv', 'en'] as const;
const inBoth = cases.flatMap(([what, kind, facts]) =>
  languages.map((language) => [what, language, kind, facts] as const),
);

/** What a reader sees of the HTML: without the head, without tags, without entities. */
function visible(html: string): string {
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#x27;': "'",
  };
  return html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);
}

describe('every mail about a meeting', () => {
  it.each(inBoth)('%s in %s: has subject, preview, HTML and text that say the same', async (...example) => {
    const [, language, kind, facts] = example;
    const content = kind.email(facts, language);
    const html = await mailHtml(content);
    const text = mailText(content);
    const seen = visible(html);

    expect(content.subject).not.toBe('');
    expect(content.preview).not.toBe('');
    expect(html).toContain(`lang="${language}"`);
    expect(seen).toContain(content.preview);
    const sentences = [
      content.sender,
      content.heading,
      ...(content.greeting ? [content.greeting] : []),
      ...content.paragraphs,
      ...content.details,
      ...content.facts.flatMap(({ label, value }) => [label, value]),
      ...(content.list?.items.map((item) => item.text) ?? []),
      ...(content.button ? [content.button.label] : []),
      content.footer.why,
      content.footer.questions,
      content.footer.wrongPerson.label,
      content.footer.privacy.label,
    ];
    for (const sentence of sentences) {
      expect(sentence.trim()).not.toBe('');
      expect(seen).toContain(sentence);
      expect(text).toContain(sentence);
    }
    for (const url of [content.button?.url, content.footer.wrongPerson.url, content.footer.privacy.url]) {
      if (url) expect([html.includes(`href="${url}"`), text.includes(`\n${url}\n`)]).toEqual([true, true]);
    }
    for (const output of [content.subject, content.preview, seen, text]) {
      expect(output).not.toMatch(/undefined|null|NaN|\[object|\{\{|\}\}|\$t\(| {2}|\.\./);
    }
    expect(html).not.toMatch(/<img|<script|url\(|@import|@font-face/i);
  });

  it.each(languages)('says time and place in plain words in %s', (language) => {
    const said = meetingMailKinds.map((kind) => mailText(kind.email(kind.sample, language)));
    const when =
      language === 'sv'
        ? 'onsdag den 21 april 2027 kl. 13.00–15.00 (v. 16)'
        : 'Wednesday 21 April 2027, 13:00–15:00 (week 16)';
    for (const text of said) {
      expect(text).toContain(when);
      expect(text).toContain('Kommunhuset, sammanträdesrum Exempel');
    }
  });

  it('keeps to the reference words of the notice', () => {
    const { email, sample } = noticeKind;
    const content = email(sample, 'sv');
    expect(content.subject).toBe(
      'Kallelse: Samverkansrådets vårmöte, onsdag den 21 april 2027 kl. 13.00–15.00',
    );
    expect(content.preview).toBe('Svara senast onsdag 7 april. Du behöver inget konto.');
    expect([content.greeting, ...content.paragraphs]).toEqual([
      'Hej!',
      'Nykvarns kommun kallar Polisen till Samverkansrådets vårmöte.',
    ]);
    expect(email(sample, 'en').subject).toBe(
      'Notice: Samverkansrådets vårmöte, Wednesday 21 April 2027, 13:00–15:00',
    );
  });

  it('given a new start, then a move says from when to when and asks for a new reply', () => {
    const { email, sample } = movedKind;
    const content = email(sample, 'sv');
    expect(content.subject).toBe(
      'Flyttat: Samverkansrådets vårmöte, från onsdag 14 april till onsdag 21 april kl. 13.00',
    );
    expect(content.details.join(' ')).toContain('Ditt tidigare svar gäller inte den nya tiden');
    const { agenda, previous } = sample;
    const sameDay = {
      ...sample,
      agenda,
      previous: { ...sample, ...previous, startsAt: new Date('2027-04-21T07:00:00Z') },
    };
    expect(email(sameDay, 'sv').subject).toBe(
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
      previous: { ...placeChangedSample, endsAt: new Date('2027-04-21T12:30:00Z') },
    };
    expect(email(end, 'sv').subject).toMatch(/^Ändrad sluttid: /);
  });

  it('given a substitute who comes no more, then the mail says so and that the meeting stands', () => {
    const { email } = cancelledKind;
    const content = email(withdrawnSample, 'sv');
    expect(content.subject).toBe(
      'Återtagen kallelse: Samverkansrådets vårmöte, onsdag den 21 april 2027 kl. 13.00–15.00',
    );
    const text = mailText(content);
    expect(text).toContain(
      'Hej Eva Exempel! Du behöver inte längre delta i Samverkansrådets vårmöte som ersättare för lokalpolisområdeschef.',
    );
    expect(text).toContain('Mejlet gäller bara din kallelse.');
    expect(text).not.toMatch(/Inställt|ställt in|blir inte av/);
    expect(email(withdrawnSample, 'en').subject).toMatch(/^Notice withdrawn: /);
  });

  it('given a title of 10,000 characters, then the subject still ends with the time', () => {
    const { email, sample } = noticeKind;
    expect(email({ ...sample, meeting: 'råd '.repeat(2_500) }, 'sv').subject).toMatch(/kl\. 13\.00–15\.00$/);
  });
});

describe('writeMeetingMail', () => {
  const templates = new MailTemplates();
  const hostile: Partial<MailRecipient> = {
    organisation: '<b>Polisen</b> & "SBFF" {{meeting}} $t(greeting) $& 🛟',
    function: "</td><script>alert('x')</script>",
    name: 'Exempel\r\nBcc: x@y.example',
    substituteFor: 'q0x1x',
  };

  it.each(inBoth)('%s in %s: gives what rendering it directly gives', async (...example) => {
    const [, language, kind, facts] = example;
    const withHostile = { ...facts, recipient: { ...facts.recipient, ...hostile } };
    for (const each of [facts, withHostile]) {
      const content = kind.email(each, language);
      const first = await writeMeetingMail(templates, kind, each, language);
      const second = await writeMeetingMail(templates, kind, each, language);
      const direct: WrittenMail = {
        subject: content.subject,
        html: await mailHtml(content),
        text: mailText(content),
      };
      expect(first).toEqual(direct);
      expect(second).toEqual(direct);
    }
  });

  it('given user text that is HTML, then it is text in the HTML', async () => {
    const { sample } = noticeKind;
    const facts = {
      ...sample,
      meeting: '<i>Möte</i>',
      place: '"><img src=x>',
      recipient: { ...sample.recipient, ...hostile },
    };
    const { html, text } = await writeMeetingMail(templates, noticeKind, facts, 'sv');
    expect(html).not.toMatch(/<script>|<b>|<i>|<img/);
    expect(html).toContain(
      '&lt;b&gt;Polisen&lt;/b&gt; &amp; &quot;SBFF&quot; {{meeting}} $t(greeting) $&amp; 🛟',
    );
    expect(text).toContain('<b>Polisen</b> & "SBFF" {{meeting}} $t(greeting) $& 🛟');
  });

  it('given two recipients of the same mail, then neither sees what is the other’s', async () => {
    const { sample } = reminderKind;
    const other = {
      organisation: 'SBFF',
      function: 'brandchef',
      replyUrl: 'https://samsyn.example/l/annan/reply',
    };
    const police = await writeMeetingMail(templates, reminderKind, sample, 'sv');
    const fire = await writeMeetingMail(
      templates,
      reminderKind,
      { ...sample, recipient: { ...sample.recipient, ...other } },
      'sv',
    );
    expect(police.html).toContain('/l/exempel/reply');
    expect(fire.html).toContain('/l/annan/reply');
    expect(fire.html + fire.text).not.toMatch(/Polisen \(lokal|exempel\/reply/);
  });

  it('given a reason changed afterwards, then the mail says the new reason', async () => {
    const { sample } = cancelledKind;
    await writeMeetingMail(templates, cancelledKind, sample, 'sv');
    const { text } = await writeMeetingMail(
      templates,
      cancelledKind,
      { ...sample, reason: 'Ny orsak.' },
      'sv',
    );
    expect(text).toContain('Ny orsak.');
  });

  it('refuses a link that is no web address', async () => {
    const { sample } = noticeKind;
    const recipient = { ...sample.recipient, replyUrl: 'javascript:alert(1)' };
    await expect(writeMeetingMail(templates, noticeKind, { ...sample, recipient }, 'sv')).rejects.toThrow(
      RangeError,
    );
    const remoteLink = 'javascript:alert(1)';
    await expect(writeMeetingMail(templates, reminderKind, { ...sample, remoteLink }, 'sv')).rejects.toThrow(
      RangeError,
    );
  });
});
