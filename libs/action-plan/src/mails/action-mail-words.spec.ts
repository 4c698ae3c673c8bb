import { civilDate, type ContactLanguage } from '@samsyn/contract';
import { mailHtml, mailText } from '@samsyn/ui';
import type { ActionMailFacts } from './action-mail-facts';
import { actionMailKinds } from './action-mail-kinds';
import { sampleFor } from './action-mail-sample';
import { overdueEmail, overdueSample } from './overdue/overdue.email';

const readers = ['holder', 'stand-in', 'deputy', 'coordinator', 'nobody', 'colleague'] as const;
const languages = ['sv', 'en'] as const;
/** Each kind to each reader it can have, in each language. */
const all = actionMailKinds.flatMap(({ kind, email, sample }) =>
  readers
    .filter((as) => (as === 'colleague') === (kind === 'action-plan.colleague'))
    .filter((as) => kind === 'action-plan.overdue' || (as !== 'deputy' && as !== 'coordinator'))
    .flatMap((as) =>
      languages.map((language) => ({
        name: `${kind} ${as} ${language}`,
        content: email({ ...sample, reader: { ...sample.reader, as, language } }),
      })),
    ),
);

describe('the mails about an action', () => {
  it.each(all)('$name: says what, how it stands and why it came, in HTML and text alike', ({ content }) => {
    const { subject, preview, heading, facts, footer } = content;
    for (const written of [mailHtml(content), mailText(content)]) {
      for (const said of [heading, footer.why, ...facts.map(({ value }) => value)]) {
        expect(written).toContain(said);
      }
    }
    expect(subject).toContain(heading);
    expect(preview.length).toBeGreaterThan(20);
    expect(mailText(content)).not.toMatch(/undefined|null|\{\{/);
  });

  const paragraph = (as: (typeof readers)[number], values: Partial<ActionMailFacts> = {}) => {
    const given = { ...overdueSample, ...values };
    return overdueEmail({ ...given, reader: { ...given.reader, as } }).paragraphs.join(' ');
  };

  it('given it is overdue, then each is told what is true for them', () => {
    expect(paragraph('holder')).toMatch(
      /^Åtgärden skulle ha varit genomförd måndag 22 februari\. Skriv hur det går/,
    );
    expect(paragraph('stand-in')).toContain('är vakant. Du får frågan för att du är ordinarie ersättare.');
    expect(paragraph('deputy')).toContain('Du är ordinarie ersättare för Nykvarns kommun');
    expect(paragraph('deputy', { holder: undefined })).toContain('är vakant, och som ordinarie ersättare');
    expect(paragraph('coordinator')).toContain('Nästa steg är ditt');
    expect(paragraph('nobody')).toContain('ingen har uppdraget som ansvarar för den');
  });

  it('given who reads the address of a function, then nobody is named', () => {
    const { greeting } = overdueEmail(sampleFor({ name: null }));
    expect(greeting).toBe('Hej!');
    const told = overdueEmail({ ...overdueSample, holder: { name: null }, reader: coordinator('sv') });
    expect(told.facts.map(({ value }) => value)).toContain('Nykvarns kommun (vård- och omsorgschef)');
  });

  it('given another number of days, then a Swede and an Englishman would say it so', () => {
    const on = (day: string, language: ContactLanguage) =>
      overdueEmail({ ...overdueSample, today: civilDate(day), reader: coordinator(language) }).subject;
    expect([on('2027-02-23', 'sv'), on('2027-03-08', 'sv'), on('2027-03-08', 'en')]).toEqual([
      'Försenad: Ta fram rutin för hänvisning till avhopparstöd och anhörigstöd',
      'Försenad 14 dagar: Ta fram rutin för hänvisning till avhopparstöd och anhörigstöd',
      'Overdue 14 days: Ta fram rutin för hänvisning till avhopparstöd och anhörigstöd',
    ]);
  });

  function coordinator(language: ContactLanguage): ActionMailFacts['reader'] {
    return { ...overdueSample.reader, as: 'coordinator', language };
  }
});
