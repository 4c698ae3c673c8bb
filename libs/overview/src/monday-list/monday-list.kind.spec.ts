import { civilDate, clockTime, type ContactLanguage, defaultLeaveHours, type Matter } from '@samsyn/contract';
import { DueLater, type Mailing, NO_LONGER_DUE } from '@samsyn/mailings';
import { type MailContent, mailHtml, mailText } from '@samsyn/ui';
import { mondayListKind } from './monday-list.kind';
import type { OverviewDossier } from './overview-dossier';

const monday = new Date('2027-03-15T07:00:00Z');
const nextMonday = new Date('2027-03-22T07:00:00Z');

function coordinator(id: string, language: ContactLanguage = 'sv') {
  return { id, email: `${id}@exempelkommun.example`, name: 'Sam Exempel', language };
}

function matter(meeting: string): Matter {
  const subject = { type: 'meeting', id: meeting };
  return {
    code: 'meeting.unmarked',
    facts: { meeting },
    day: civilDate('2027-03-10'),
    since: '2027-03-10T12:00:00.000Z',
    subject,
    action: { useCase: 'meetings.mark-held', target: subject },
  };
}

function dossier(
  values: Partial<OverviewDossier> = {},
  matters: Matter[] = [matter('Rådet')],
): OverviewDossier {
  return {
    municipality: {
      name: 'Exempelkommun',
      contactRole: 'Säkerhetschef',
      contactPhone: '08-000 00 00',
      contactEmail: 'sakerhet@exempelkommun.example',
    },
    coordinators: [coordinator('sam')],
    matters,
    lists: [],
    calendar: {
      ...defaultLeaveHours,
      zone: 'Europe/Stockholm',
      usualTime: clockTime('08:00'),
      daysOff: new Set(),
      quietPeriods: [],
    },
    publicUrl: 'https://samsyn.example',
    now: monday,
    ...values,
  };
}

function list(
  state: OverviewDossier['lists'][number]['state'],
  id = 'sam',
): OverviewDossier['lists'][number] {
  return {
    id: 'list',
    kind: 'overview.monday-list',
    occasion: '2027-03-15',
    recipient: { type: 'account', id },
    revision: 0,
    state,
    told: null,
    sendingAt: null,
    stopped: false,
    possiblyDoubled: false,
    email: null,
  };
}

const occasions = (given: OverviewDossier) =>
  mondayListKind.plan(given).map(({ recipient, occasion }) => `${recipient.id} ${occasion}`);
const decided = (given: OverviewDossier, to = given.coordinators[0]) =>
  mondayListKind.decide(given, to, {} as Mailing);

function contentOf(given: OverviewDossier): MailContent {
  const content = decided(given);
  if (typeof content === 'string' || content instanceof DueLater) throw new Error('It is due');
  return content;
}

describe('the Monday list', () => {
  it('given who coordinates, then each has one on the next Monday, of use for a day', () => {
    const coordinators = [coordinator('sam'), coordinator('kim')];
    expect(occasions(dossier({ coordinators }))).toEqual(['sam 2027-03-22', 'kim 2027-03-22']);
    expect(mondayListKind.plan(dossier())).toEqual([
      {
        occasion: '2027-03-22',
        recipient: { type: 'account', id: 'sam' },
        revision: 0,
        dueAt: nextMonday,
        expiresAt: new Date('2027-03-23T07:00:00Z'),
        priorityAt: nextMonday,
      },
    ]);
  });

  it.each(['pending', 'sending', 'unknown'] as const)(
    'given one that is %s, then it is that one and no other',
    (state) => {
      expect(occasions(dossier({ lists: [list(state)] }))).toEqual(['sam 2027-03-15']);
      expect(occasions(dossier({ lists: [list(state, 'kim')] }))).toEqual(['sam 2027-03-22']);
    },
  );

  it.each(['sent', 'failed', 'expired', 'superseded'] as const)(
    'given one that is %s, then the next follows',
    (state) => {
      expect(occasions(dossier({ lists: [list(state)] }))).toEqual(['sam 2027-03-22']);
    },
  );

  it('given nothing that needs anyone, then there is none, and it waits for the next Monday', () => {
    expect(decided(dossier({}, []))).toEqual(new DueLater(nextMonday, new Date('2027-03-23T07:00:00Z')));
  });

  it('given somebody who no longer coordinates, then it is not due', () => {
    expect(mondayListKind.decide(dossier(), undefined, {} as Mailing)).toBe(NO_LONGER_DUE);
  });

  it.each([
    [
      'sv',
      'En sak behöver dig',
      'Mötet var onsdag 10 mars. Markera det som hållet',
      'samordnare i Exempelkommun',
    ],
    [
      'en',
      'One thing needs you',
      'The meeting was on Wednesday 10 March. Mark it as held',
      'a coordinator in Exempelkommun',
    ],
  ] as const)(
    'in %s: says what, why and whom to ask, in HTML and text alike',
    async (language, subject, ...sentences) => {
      const content = contentOf(dossier({ coordinators: [coordinator('sam', language)] }));

      expect(content.subject).toBe(subject);
      expect(content.preview).toBe('Rådet');
      for (const written of [await mailHtml(content), mailText(content)]) {
        for (const sentence of ['Sam Exempel', 'Rådet', ...sentences]) expect(written).toContain(sentence);
      }
    },
  );

  it('given many, then the most urgent are told of and the rest is counted', () => {
    const matters = Array.from({ length: 19 }, (_, number) => matter(`Möte ${number}`));
    const { subject, facts, details } = contentOf(dossier({}, matters));

    expect(subject).toBe('19 saker behöver dig');
    expect(facts.map(({ label }) => label)).toEqual(matters.slice(0, 12).map((each) => each.subject.id));
    expect(details[0]).toBe('Och 7 till. Logga in för att se dem.');
  });
});
