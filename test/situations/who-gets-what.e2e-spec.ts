import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestApp } from '../app/test-app.builder';
import { actions } from './actions';
import { dates } from './dates';
import { leading } from './leading';
import { meeting } from './meeting';
import { play } from './play';
import { replies } from './replies';
import { seats } from './seats';
import { type Person, PERSONS } from './people.builder';
import { type GotMail, pageOf, type Played } from './who-gets-what.rules';

const PAGE = join(__dirname, '../../docs/who-gets-what.md');

const leads = new Set<Person>(['backup', 'escalation account']);
const around = PERSONS.filter((person) => !leads.has(person) && person !== 'colleague');
const withAction = PERSONS.filter((person) => person !== 'substitute' && person !== 'escalation account');
const leaders: readonly Person[] = ['holder', 'deputy', 'coordinator', ...leads];

/** The tables, each with the persons who are its columns. */
const parts = [
  { heading: 'What is answered', situations: replies, persons: around },
  { heading: 'What becomes of the seat', situations: seats, persons: around },
  { heading: 'What becomes of the meeting and its mails', situations: meeting, persons: around },
  { heading: 'What becomes of a date before its notice', situations: dates, persons: around },
  { heading: 'Who leads the work', situations: leading, persons: leaders },
  { heading: 'What is told of an action', situations: actions, persons: withAction },
];

describe('who gets what, in every situation', () => {
  let app: TestApp;
  let all: Played[];

  beforeAll(async () => {
    app = await TestApp.start();
    all = await play(
      app,
      parts.flatMap(({ situations }) => situations),
    );
  }, 600_000);
  afterAll(() => app.stop());

  /** What breaks a rule, each told as a sentence; there should be none. */
  const broken = (rule: (mails: readonly GotMail[]) => readonly GotMail[]) =>
    all.flatMap(({ name, mails }) =>
      perAddress(mails).flatMap((theirs) =>
        rule(theirs).map(({ to, subject, at }) => `${name}: ${to}, ${subject}, ${at.toISOString()}`),
      ),
    );

  it('is as the page in docs tells', () => {
    const told = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
    const page = pageOf(
      parts.map(({ situations, ...part }) => {
        const names = new Set(situations.map(({ name }) => name));
        return { ...part, played: all.filter(({ name }) => names.has(name)) };
      }),
    );
    // what differs is in the working tree then: to be read through, and committed if it is what everyone should get
    if (told !== page) writeFileSync(PAGE, page);
    expect(told).toBe(page);
  });

  it('nobody gets two mails in one minute, but word of one that has just failed', () => {
    const isWordOfIt = (mail: GotMail | undefined) => mail?.subject === 'Ett mejl kom inte fram';
    expect(
      broken((mails) =>
        mails.filter((mail, index) => isWithinAMinute(mail.at, mails[index - 1]?.at) && !isWordOfIt(mail)),
      ),
    ).toEqual([]);
  });

  it('each situation has a name of its own', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it('who no longer comes is told so once, and nothing more', () => {
    expect(broken((mails) => mails.filter(({ to }) => to === 'no longer comes').slice(1))).toEqual([]);
  });

  it('nothing is taken out of a calendar that it has not been put into', () => {
    expect(
      broken((mails) =>
        mails.filter(
          ({ calendar }, index) =>
            calendar === 'out' && !mails.slice(0, index).some((before) => before.calendar === 'in'),
        ),
      ),
    ).toEqual([]);
  });

  it('what a calendar is told of a meeting is newer than what it was told before, or it would be passed over', () => {
    expect(
      broken((mails) =>
        mails.filter(({ events }, index) =>
          events.some(({ uid, age }) => {
            const before = mails.slice(0, index).flatMap((earlier) => earlier.events);
            return before.some((known) => known.uid === uid && !isNewer(age, known.age));
          }),
        ),
      ),
    ).toEqual([]);
  });

  it('of a date that was kept before the notice, who answers at once gets six mails at most too', () => {
    const stored = all.find(({ name }) => name === 'The year’s dates are stored, and all goes as planned');
    const mails = stored?.mails.filter(({ to }) => to === 'holder') ?? [];
    expect(mails.length).toBeGreaterThan(1);
    expect(mails.length).toBeLessThanOrEqual(6);
  });

  it('who answers at once gets six mails at most', () => {
    const [atOnce] = all;
    expect(atOnce?.name).toBe('The holder answers yes at once');
    expect(atOnce?.mails.filter(({ to }) => to === 'holder').length).toBeLessThanOrEqual(6);
  });
});

function perAddress(mails: readonly GotMail[]): GotMail[][] {
  const addresses = [...new Set(mails.map(({ address }) => address))];
  return addresses.map((address) => mails.filter((mail) => mail.address === address));
}

type Age = GotMail['events'][number]['age'];

function isNewer([sequence, stamp]: Age, [otherSequence, otherStamp]: Age): boolean {
  return sequence > otherSequence || (sequence === otherSequence && stamp > otherStamp);
}

function isWithinAMinute(at: Date, before: Date | undefined): boolean {
  return before !== undefined && at.getTime() - before.getTime() < 60_000;
}
