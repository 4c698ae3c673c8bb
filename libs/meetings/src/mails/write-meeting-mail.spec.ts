import { MailTemplates, type WrittenMail } from '@samsyn/platform';
import { mailHtml, mailText } from '@samsyn/ui';
import { cancelledKind } from './cancelled/cancelled.kind';
import { mailsInBoth, plain } from './mail-examples.builder';
import type { MailRecipient } from './mail-facts';
import { noticeKind } from './notice/notice.kind';
import { reminderKind } from './reminder/reminder.kind';
import { writeMeetingMail } from './write-meeting-mail';

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
  it.each(mailsInBoth)('%s in %s: has subject, preview, HTML and text that say the same', (...example) => {
    const [, language, kind, facts] = example;
    const content = kind.email(facts, language);
    const html = mailHtml(content);
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
});

describe('writeMeetingMail', () => {
  const templates = new MailTemplates();
  const hostile: Partial<MailRecipient> = {
    organisation: '<b>Polisen</b> & "SBFF" {{meeting}} $t(greeting) $& 🛟',
    function: "</td><script>alert('x')</script>",
    name: 'Exempel\r\nBcc: x@y.example',
    substituteFor: 'q0x1x',
  };

  it.each(mailsInBoth)('%s in %s: gives what rendering it directly gives', (...example) => {
    const [, language, kind, facts] = example;
    const withHostile = { ...facts, recipient: { ...facts.recipient, ...hostile } };
    for (const each of [facts, withHostile]) {
      const content = kind.email(each, language);
      const first = writeMeetingMail(templates, kind, each, language);
      const second = writeMeetingMail(templates, kind, each, language);
      const direct: WrittenMail = {
        subject: plain(content.subject),
        html: mailHtml(content),
        text: mailText(content),
      };
      expect(first).toEqual(direct);
      expect(second).toEqual(direct);
    }
  });

  it('given user text that is HTML, then it is text in the HTML', () => {
    const { sample } = noticeKind;
    const facts = {
      ...sample,
      meeting: '<i>Möte</i>',
      place: '"><img src=x>',
      recipient: { ...sample.recipient, ...hostile },
    };
    const { html, text } = writeMeetingMail(templates, noticeKind, facts, 'sv');
    expect(html).not.toMatch(/<script>|<b>|<i>|<img/);
    expect(html).toContain(
      '&lt;b&gt;Polisen&lt;/b&gt; &amp; &quot;SBFF&quot; {{meeting}} $t(greeting) $&amp; 🛟',
    );
    expect(text).toContain('<b>Polisen</b> & "SBFF" {{meeting}} $t(greeting) $& 🛟');
  });

  it('given two recipients of the same mail, then neither sees what is the other’s', () => {
    const { sample } = reminderKind;
    const other = {
      organisation: 'SBFF',
      function: 'brandchef',
      seat: 'SBFF (brandchef)',
      replyUrl: 'https://samsyn.example/l/annan/reply',
    };
    const police = writeMeetingMail(templates, reminderKind, sample, 'sv');
    const fire = writeMeetingMail(
      templates,
      reminderKind,
      { ...sample, recipient: { ...sample.recipient, ...other } },
      'sv',
    );
    expect(police.html).toContain('/l/exempel/reply');
    expect(fire.html).toContain('/l/annan/reply');
    expect(fire.html + fire.text).not.toMatch(/Polisen \(lokal|exempel\/reply/);
  });

  it('given a reason changed afterwards, then the mail says the new reason', () => {
    const { sample } = cancelledKind;
    writeMeetingMail(templates, cancelledKind, sample, 'sv');
    const { text } = writeMeetingMail(templates, cancelledKind, { ...sample, reason: 'Ny orsak.' }, 'sv');
    expect(text).toContain('Ny orsak.');
  });

  it('refuses a link that is no web address', () => {
    const { sample } = noticeKind;
    const recipient = { ...sample.recipient, replyUrl: 'javascript:alert(1)' };
    expect(() => writeMeetingMail(templates, noticeKind, { ...sample, recipient }, 'sv')).toThrow(RangeError);
    const remoteLink = 'javascript:alert(1)';
    expect(() => writeMeetingMail(templates, reminderKind, { ...sample, remoteLink }, 'sv')).toThrow(
      RangeError,
    );
  });
});
