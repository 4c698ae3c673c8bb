import { WatchOverviewService } from '@samsyn/overview';
import type { SinkMessage } from '@samsyn/testing';
import type { TestApp } from '../app/test-app.builder';
import { calendarEvents } from '../http/calendar-event';
import { Client } from 'pg';
import { Temporal } from 'temporal-polyfill';
import type { Act, Situation } from './situation';
import { Stage } from './stage.builder';
import type { GotMail, Played } from './who-gets-what.rules';

const ZONE = 'Europe/Stockholm';
const FIRST_DAY = '2027-03-02';
const LAST_DAY = '2027-04-29';
/** As many as the machine does at the same time. */
const AT_ONCE = 4;
/** When rules let mail leave. */
const MORNING = '08:00';

/** Lives all situations beside each other, each in a municipality of its own, through one spring. */
export async function play(app: TestApp, situations: readonly Situation[]): Promise<Played[]> {
  app.clock.setTo(instantOf('2027-03-01 07:00'));
  const stages = new Map<Situation, Stage>();
  await sideBySide(situations, async (situation) => {
    stages.set(situation, await Stage.begin(app));
  });
  for (const moment of momentsOf(situations)) {
    const acts = [...stages].flatMap(([situation, stage]) =>
      situation.acts.filter(({ at }) => at === moment).map((act) => ({ situation, act, stage })),
    );
    app.clock.setTo(instantOf(moment));
    if (acts.length === 0 && !isMonday(moment) && !(await isAnythingDue(app))) continue;
    await sideBySide(acts, ({ situation, act, stage }) => perform(situation, act, stage));
    // hourly in the product; a list that leaves, and what is done, are followed at once, so that once a week finds the same
    if (moment.endsWith(MORNING) && isMonday(moment)) await app.get(WatchOverviewService).plan();
    await app.work();
    await app.send();
  }
  const mails = await app.sink.messages();
  return situations.flatMap((situation) => {
    const stage = stages.get(situation);
    return stage ? { name: situation.name, mails: mailsOf(stage, mails), readers: stage.people.readers } : [];
  });
}

/** Does the same for each, a few at a time: they have nothing to do with each other. */
async function sideBySide<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const next = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

async function perform({ name }: Situation, act: Act, stage: Stage): Promise<void> {
  try {
    await act.does(stage);
  } catch (error) {
    throw new Error(`${name}, ${act.at}`, { cause: error });
  }
}

/** When a list of what needs somebody may leave, and what has arisen with time alone is looked for. */
function isMonday(moment: string): boolean {
  return Temporal.PlainDate.from(moment.slice(0, 10)).dayOfWeek === 1;
}

/** In any of the municipalities; a morning without is passed over. */
async function isAnythingDue(app: TestApp): Promise<boolean> {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    const sql = `SELECT FROM mailing WHERE state = 'pending' AND attempt_at <= $1`;
    return ((await client.query(sql, [app.clock.now()])).rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}

/** Every morning, and whenever something happens. */
function momentsOf(situations: readonly Situation[]): string[] {
  const moments = new Set(situations.flatMap(({ acts }) => acts.map(({ at }) => at)));
  const last = Temporal.PlainDate.from(LAST_DAY);
  for (
    let day = Temporal.PlainDate.from(FIRST_DAY);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    moments.add(`${day.toString()} ${MORNING}`);
  }
  return [...moments].sort();
}

function instantOf(moment: string): Date {
  return new Date(
    Temporal.PlainDateTime.from(moment.replace(' ', 'T')).toZonedDateTime(ZONE).epochMilliseconds,
  );
}

function mailsOf(stage: Stage, mails: readonly SinkMessage[]): GotMail[] {
  return mails.flatMap(({ to: [email = ''], sentAt, subject, calendar }) => {
    const to = stage.people.personAt(email, sentAt);
    if (!to) return [];
    return [
      {
        to,
        address: email,
        at: sentAt,
        subject,
        calendar: turnOf(calendar),
        events: (calendar ? calendarEvents(calendar) : []).map(({ uid, sequence, stamp }) => ({
          uid,
          age: [sequence, stamp] as const,
        })),
      },
    ];
  });
}

/** What a calendar part does: a notice or an update enters the meeting, and so does a date that is kept. */
function turnOf(calendar: string): GotMail['calendar'] {
  const [event] = calendar ? calendarEvents(calendar) : [];
  if (!event) return null;
  return event.method === 'CANCEL' || event.status === 'CANCELLED' ? 'out' : 'in';
}
