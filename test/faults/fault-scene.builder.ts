import { randomUUID } from 'node:crypto';
import { addDays, type CivilDate, civilDateOf, type TimingRule } from '@samsyn/contract';
import type { ConfigInput, MunicipalityScope } from '@samsyn/platform';
import { buildBody, exampleSettings, type SmtpSink } from '@samsyn/testing';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { report } from './fault-run';
import { fillSeats } from './fill-seats';
import type { JudgedMailing } from './oracle';
import { ProgramProcess } from './program-process';

/** Short enough that a test can wait for what a real process waits a minute for. */
const HURRIED = { MAIL_LEASE_SECONDS: '3', SWEEP_SECONDS: '1', SMTP_ANSWER_SECONDS: '5' };

/** What is out of reach so many times is no busy machine. */
export const MOST_TRIES = 3;

/** A meeting of a body of its own, and whom its mails must reach. */
export interface SceneMeeting {
  id: string;
  version: number;
  emails: string[];
}

/** What a meeting is made of. */
interface MeetingValues {
  /** From the clock's today. */
  days?: number;
  start?: string;
  timingRules?: readonly TimingRule[];
}

/** The option that has Node show another time than the machine does, from the first line of a program on. */
function wrongClock(milliseconds: number): string {
  const source = `const Real = Date; globalThis.Date = class extends Real {
    constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + ${milliseconds}); }
    static now() { return Real.now() + ${milliseconds}; } };`;
  return `--import=data:text/javascript,${encodeURIComponent(source)}`;
}

/** Run by the secretary: who coordinates is told of much, and that would fall among the mails that are counted. */
function councilled(app: TestApp): Promise<TestMunicipality> {
  return app.municipality({ seats: 1 }, 'secretary');
}

/** A municipality on a real database and relay, with processes that may be killed. */
export class FaultScene {
  private readonly processes: ProgramProcess[] = [];

  private constructor(
    readonly app: TestApp,
    readonly municipality: TestMunicipality,
    private readonly settings: ConfigInput,
  ) {}

  /** @param settings what differs from a hurried example: another database, say. */
  static async start(settings: Partial<ConfigInput> = {}): Promise<FaultScene> {
    const linkKey = `${randomUUID()}${randomUUID()}`;
    const app = await TestApp.start({ settings: { ...HURRIED, LINK_KEY: linkKey, ...settings } });
    const program = { ...exampleSettings(app.databaseUrl), SMTP_URL: app.sink.url, ...HURRIED, ...settings };
    return new FaultScene(app, await councilled(app), { ...program, LINK_KEY: linkKey });
  }

  /** Another municipality of the same product; stops with this one. */
  async neighbour(): Promise<FaultScene> {
    return new FaultScene(this.app, await councilled(this.app), this.settings);
  }

  get sink(): SmtpSink {
    return this.app.sink;
  }

  get scope(): MunicipalityScope {
    return this.municipality.scope;
  }

  /**
   * A worker as in production, at work when this resolves.
   * @param clockMinutes how far its machine's clock is ahead of everybody else's, or behind
   */
  worker({ clockMinutes = 0 } = {}): Promise<ProgramProcess> {
    return this.program(
      'worker',
      clockMinutes === 0 ? {} : { NODE_OPTIONS: wrongClock(clockMinutes * 60_000) },
    );
  }

  /** An API as in production, answering at this port when this resolves. */
  async api(port: number, settings: Partial<ConfigInput> = {}): Promise<ProgramProcess> {
    const api = await this.program('api', { ...settings, PORT: String(port), HOST: '127.0.0.1' });
    // it says that it has started a moment before it listens
    const answers = () =>
      fetch(`http://127.0.0.1:${port}/health/live`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!api.isOver && !(await answers())) await new Promise((resolve) => setTimeout(resolve, 25));
    return api;
  }

  /** A meeting of a new body with so many occupied seats; without rules nothing is due but what is ordered. */
  async meeting(seats: number, values: MeetingValues = {}): Promise<SceneMeeting> {
    const { bodyId, emails } = await this.app.within(this.scope, async (tx) => {
      const id = await buildBody(tx, { timingRules: values.timingRules ?? [] });
      return { bodyId: id, emails: await fillSeats(tx, id, seats) };
    });
    return this.meetingOf(bodyId, emails, values);
  }

  /** A meeting of a body, whose mails must reach these addresses. */
  async meetingOf(
    bodyId: string,
    emails: string[],
    { days = 60, start = '13:00' }: MeetingValues = {},
  ): Promise<SceneMeeting> {
    const date = this.dayAhead(days);
    const deadlines = days < 20 ? { replyBy: date, contributionsBy: date, documentsBy: date } : {};
    const answer = await this.request('POST', '/meetings', {
      bodyId,
      date,
      start,
      end: '15:00',
      place: 'Kommunhuset',
      confirmed: true,
      ...deadlines,
    });
    const { id, version } = answer as { id: string; version: number };
    return { id, version, emails };
  }

  /** The same, and its notice has been ordered, so that as many mails are due now. */
  async calledMeeting(seats: number): Promise<SceneMeeting> {
    const meeting = await this.meeting(seats);
    return this.call(meeting);
  }

  /** Orders the notice of a meeting. */
  async call(meeting: SceneMeeting): Promise<SceneMeeting> {
    const path = `/meetings/${meeting.id}/notice`;
    const called = await this.request('POST', path, { version: meeting.version });
    return { ...meeting, version: (called as { version: number }).version };
  }

  /** A civil date so many days after the clock's today. */
  dayAhead(days: number): CivilDate {
    return addDays(civilDateOf(this.app.clock.now(), 'Europe/Stockholm'), days);
  }

  /** A request of the secretary's, or of a coordinator's, that must succeed. */
  async request(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    payload?: object,
    by = this.municipality,
  ): Promise<unknown> {
    let answer = await this.app.request(by, method, path, payload);
    // on a busy machine the database may be out of reach for a moment, and nothing is written then
    for (let tries = 1; answer.statusCode === 503 && tries < MOST_TRIES; tries += 1)
      answer = await this.app.request(by, method, path, payload);
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json();
  }

  /** For what only somebody who coordinates may do. */
  async coordinator(): Promise<TestMunicipality> {
    return { ...this.municipality, cookie: await this.app.member(this.scope, 'coordinator') };
  }

  /** What the municipality owes about its meetings, in the order mails were claimed; not what it tells its own people. */
  ledger(): Promise<JudgedMailing[]> {
    return this.app.within(this.scope, (tx) =>
      tx.query<JudgedMailing>(
        `SELECT id, subject_id AS "subjectId", kind, recipient_id AS "recipientId", revision, state, attempt,
                fence, version, possibly_doubled AS "possiblyDoubled", handed_over_at IS NOT NULL AS "handedOver", coalesce(mail_key, dedupe_hash) AS "messageId",
                addressee_email::text AS "addresseeEmail", told, outcome, sending_at AS "sendingAt",
                due_at AS "dueAt", attempt_at AS "attemptAt"
         FROM mailing WHERE subject_type <> 'overview' ORDER BY sending_at NULLS LAST, id`,
      ),
    );
  }

  /** Waits until nothing is due, under way or in doubt, and hands out the ledger as it is then. */
  async rest(timeout = 25_000): Promise<JudgedMailing[]> {
    const giveUp = Date.now() + timeout;
    for (;;) {
      const rows = await this.ledger();
      const now = this.app.clock.now();
      const unfinished = rows.filter(
        ({ state, attemptAt }) =>
          state === 'sending' || state === 'unknown' || (state === 'pending' && attemptAt <= now),
      );
      if (unfinished.length === 0) return rows;
      if (Date.now() > giveUp) {
        report({ late: unfinished.length });
        throw new Error(
          `${unfinished.length} of ${rows.length} mails are not finished, such as ${JSON.stringify(unfinished[0])}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Sends until all that has fallen due is sent: on a busy machine a mail can be put off for a minute. */
  async sendAll(): Promise<void> {
    for (;;) {
      await this.app.send();
      const now = this.app.clock.now();
      const left = (await this.rest()).filter(({ state, dueAt }) => state === 'pending' && dueAt <= now);
      if (left.length === 0) return;
      this.app.clock.advance(60_000);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.filter(({ isOver }) => !isOver).map((each) => each.kill()));
    await this.app.stop();
  }

  private async program(
    name: 'api' | 'worker',
    settings: Partial<ConfigInput> & { NODE_OPTIONS?: string },
  ): Promise<ProgramProcess> {
    const program = await ProgramProcess.start(name, { ...this.settings, ...settings });
    this.processes.push(program);
    return program;
  }
}
