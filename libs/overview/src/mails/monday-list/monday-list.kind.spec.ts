import type { LeadingAccount } from '@samsyn/access';
import { DueLater, type Mailing, NO_LONGER_DUE } from '@samsyn/mailings';
import { type MailContent, mailHtml, mailText } from '@samsyn/ui';
import type { OverviewDossier } from '../overview-dossier';
import { away, exampleMatter, leadingAccount, overviewDossier, pastMail } from '../overview-dossier.builder';
import { mondayListKind } from './monday-list.kind';
import { matterKey } from './news.rules';

const nextMonday = new Date('2027-03-22T07:00:00Z');

const dossier = overviewDossier;
const led = (coordinators: LeadingAccount[], backups: LeadingAccount[] = []) => ({
  leadership: { coordinators, backups, escalation: null },
});
const list = (state: OverviewDossier['history'][number]['state'], id = 'sam') =>
  pastMail('overview.monday-list', id, { state });

const occasions = (given: OverviewDossier) =>
  mondayListKind.plan(given).map(({ recipient, occasion }) => `${recipient.id} ${occasion}`);
const decided = (given: OverviewDossier, to = given.leadership.coordinators[0]) =>
  mondayListKind.decide(given, to, {} as Mailing);

function contentOf(given: OverviewDossier): MailContent {
  const decision = decided(given);
  if (typeof decision === 'string' || decision instanceof DueLater) throw new Error('It is due');
  return decision.content;
}

describe('the Monday list', () => {
  it('given who coordinates, then each has one on the next Monday, of use for a day', () => {
    expect(occasions(dossier(led([leadingAccount('sam'), leadingAccount('kim')])))).toEqual([
      'sam 2027-03-22',
      'kim 2027-03-22',
    ]);
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
      expect(occasions(dossier({ history: [list(state)] }))).toEqual(['sam 2027-03-15']);
      expect(occasions(dossier({ history: [list(state, 'kim')] }))).toEqual(['sam 2027-03-22']);
    },
  );

  it.each(['sent', 'failed', 'expired', 'superseded'] as const)(
    'given one that is %s, then the next follows',
    (state) => {
      expect(occasions(dossier({ history: [list(state)] }))).toEqual(['sam 2027-03-22']);
    },
  );

  it('given nothing that needs anyone, then there is none, and it waits for the next Monday', () => {
    expect(decided(dossier({ matters: [] }))).toEqual(
      new DueLater(nextMonday, new Date('2027-03-23T07:00:00Z')),
    );
  });

  it('given a coordinator who is away that Monday, then another has it, or else a backup who is there', () => {
    const gone = leadingAccount('sam', { absences: [away('2027-03-22', '2027-03-22')] });
    const [kim, robin] = [leadingAccount('kim'), leadingAccount('robin', { roles: ['backup-coordinator'] })];
    expect(occasions(dossier(led([gone, kim], [robin])))).toEqual(['kim 2027-03-22']);
    expect(occasions(dossier(led([gone], [robin])))).toEqual(['robin 2027-03-22']);
    expect(occasions(dossier(led([], [robin])))).toEqual(['robin 2027-03-22']);
    expect(occasions(dossier(led([gone])))).toEqual(['sam 2027-03-22']);

    const back = led([{ ...gone, absences: [away('2027-03-21', '2027-03-21')] }], [robin]);
    expect(occasions(dossier(back))).toEqual(['sam 2027-03-22']);
    expect(decided(dossier(led([kim], [robin])), robin)).toBe(NO_LONGER_DUE);
  });

  it('given the warning that they have waited leaves that Monday too, then it tells of them, and the list waits', () => {
    const occasion = '2027-03-08T07:00:00.000Z';
    const matters = [exampleMatter('Rådet', occasion)];
    const warned = (values: object) => [pastMail('overview.warned', 'sam', { occasion, ...values })];
    const all = { content: { heading: 'Behöver dig nu' } };
    expect(decided(dossier({ matters, history: warned({ state: 'sending' }) }))).toBeInstanceOf(DueLater);
    expect(
      decided(dossier({ matters, history: warned({ state: 'sending' }), escalateAfterDays: 6 })),
    ).toMatchObject(all);
    // it is planned as soon as it is looked for
    expect(decided(dossier({ matters }))).toBeInstanceOf(DueLater);
    expect(
      decided(dossier({ matters, history: warned({ state: 'superseded', occasion: '2027-03-01' }) })),
    ).toBeInstanceOf(DueLater);
    // somebody has stopped it
    expect(decided(dossier({ matters, history: warned({ state: 'superseded' }) }))).toMatchObject(all);
  });

  it('given what will need them before the next list, then it is told with what does now, or else alone', () => {
    const ahead = [exampleMatter('Rådet', '2027-03-17T07:00:00.000Z')];
    const matters = [exampleMatter('Gruppen', '2027-03-08T07:00:00.000Z')];
    const told = (given: OverviewDossier) => contentOf(given).facts.map(({ label }) => label);
    expect(told(dossier({ matters: [], ahead }))).toEqual(['Rådet']);
    expect(told(dossier({ matters, ahead, escalateAfterDays: 6 }))).toEqual(['Gruppen', 'Rådet']);

    const occasion = '2027-03-08T07:00:00.000Z';
    const history = [pastMail('overview.warned', 'sam', { occasion, state: 'sending' })];
    expect(told(dossier({ matters, ahead, history }))).toEqual(['Rådet']);
  });

  it('given a list that is due while a coordinator is away, then it stays the backup’s, and the next is the coordinator’s', () => {
    const gone = leadingAccount('sam', { absences: [away('2027-03-15', '2027-03-19')] });
    const robin = leadingAccount('robin', { roles: ['backup-coordinator'] });
    const given = { ...led([gone], [robin]), history: [list('pending', 'robin')] };
    expect(occasions(dossier(given))).toEqual(['robin 2027-03-15', 'sam 2027-03-22']);
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
    (language, subject, ...sentences) => {
      const content = contentOf(dossier(led([leadingAccount('sam', { language })])));

      expect(content.subject).toBe(subject);
      expect(content.preview).toBe('Rådet');
      for (const written of [mailHtml(content), mailText(content)]) {
        for (const sentence of ['Sam Exempel', 'Rådet', ...sentences]) expect(written).toContain(sentence);
      }
    },
  );

  it('given the list they had last, then what it did not tell of is marked, and what is kept is what is told', () => {
    const had = (id: string, values: object = {}) =>
      pastMail('overview.monday-list', id, {
        dueAt: new Date('2027-03-08T07:00:00Z'),
        told: { v: 1, matters: ['meeting.unmarked meeting Rådet'] },
        ...values,
      });
    const matters = [exampleMatter(), exampleMatter('Gruppen')];
    const labels = (given: OverviewDossier) => contentOf(given).facts.map(({ label }) => label);
    const history = [had('sam')];
    expect(labels(dossier({ matters, history }))).toEqual(['Nytt: Gruppen', 'Rådet']);
    expect(contentOf(dossier({ matters, history })).paragraphs[1]).toBe(
      'Det som har tillkommit sedan listan 8 mars är märkt Nytt.',
    );
    expect(contentOf(dossier({ history })).paragraphs[1]).toBe('Inget har tillkommit sedan listan 8 mars.');
    expect(decided(dossier({ matters }))).toMatchObject({
      told: { matters: ['meeting.unmarked meeting Gruppen', 'meeting.unmarked meeting Rådet'] },
    });

    // who has had none has nothing to compare with
    for (const other of [had('kim'), had('sam', { state: 'expired' }), had('sam', { told: null })]) {
      expect(labels(dossier({ matters, history: [other] }))).toEqual(['Gruppen', 'Rådet']);
    }
  });

  it('given many, then the most urgent are told of and the rest is counted', () => {
    const matters = Array.from({ length: 19 }, (_, number) =>
      exampleMatter(`Möte ${String(number).padStart(2, '0')}`),
    );
    const { subject, facts, details } = contentOf(dossier({ matters }));

    expect(subject).toBe('19 saker behöver dig');
    expect(facts.map(({ label }) => label)).toEqual(matters.slice(0, 12).map((each) => each.subject.id));
    expect(details[0]).toBe('Och 7 till. Logga in för att se dem.');

    const before = {
      told: {
        v: 1 as const,
        matters: matters.slice(2, 14).map(matterKey),
      },
    };
    const history = [pastMail('overview.monday-list', 'sam', before)];
    expect(contentOf(dossier({ matters, history })).details[0]).toBe(
      'Och 7 till, varav nya: 5. Logga in för att se dem.',
    );
  });
});
