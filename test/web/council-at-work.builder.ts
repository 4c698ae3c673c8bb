import { randomUUID } from 'node:crypto';
import { AccountService } from '@samsyn/access';
import type { MeView } from '@samsyn/contract';
import { buildFirstLineUnit, buildPlan, launchBrowser } from '@samsyn/testing';
import type { Browser } from 'playwright-core';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { type Visitor, WatchedPage } from '../browser/watched-page';

const PASSWORD = 'fyra gula cyklar i regn';

/** Monday morning in the week when the council is called to its meeting on 21 April. */
export const monday = new Date('2027-03-08T07:00:00Z');

/** A meeting of the council, as far as a test needs it. */
export interface WorkedMeeting {
  id: string;
  version: number;
}

/** The product with the built web app, and one browser for all that visits it. */
export class CouncilAtWork {
  private constructor(
    readonly app: TestApp,
    readonly browser: Browser,
  ) {}

  static async start(): Promise<CouncilAtWork> {
    const app = await TestApp.start();
    app.clock.setTo(monday);
    return new CouncilAtWork(app, await launchBrowser());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.app.stop();
  }

  /** A planned meeting of the municipality's council. */
  async schedule(municipality: TestMunicipality): Promise<WorkedMeeting> {
    const answer = await this.app.request(municipality, 'POST', '/meetings', {
      bodyId: municipality.council.bodyId,
      title: 'Samverkansrådet för krisledning – vår 2027',
      date: '2027-04-21',
      start: '13:00',
      end: '15:00',
      place: 'Kommunhuset, sammanträdesrum Exempel',
      remote: { name: 'Teams', url: 'https://video.example/mote/42' },
      confirmed: true,
    });
    return answer.json<WorkedMeeting>();
  }

  /** The same, with its notice sent. */
  async call(municipality: TestMunicipality): Promise<WorkedMeeting> {
    const { id, version } = await this.schedule(municipality);
    const answer = await this.app.request(municipality, 'POST', `/meetings/${id}/notice`, { version });
    await this.app.send();
    return answer.json<WorkedMeeting>();
  }

  /** Of a meeting that has been called: a planned mail, and one that the recipient's server has refused. */
  async mailOf({ scope }: TestMunicipality): Promise<{ planned: string; failed: string }> {
    return this.app.within(scope, async (tx) => {
      const [planned] = await tx.query<{ id: string }>(
        `SELECT id FROM mailing WHERE state = 'pending' AND kind = 'meetings.documents' LIMIT 1`,
      );
      const [failed] = await tx.query<{ id: string }>(
        `INSERT INTO mailing (municipality_id, subject_type, subject_id, kind, occasion, recipient_type, recipient_id,
           revision, due_at, attempt_at, expires_at, priority_at, dedupe_hash, person_key, state, settled_at,
           addressee_name, addressee_email, outcome, followed_at)
         SELECT municipality_id, subject_type, subject_id, 'meetings.registered', 'refused', recipient_type, recipient_id,
           revision, due_at, attempt_at, expires_at, priority_at, gen_random_uuid(), person_key, 'failed', settled_at,
           addressee_name, addressee_email,
           '{"reason": "refused", "aboutRecipient": true, "code": 550, "response": "550 5.1.1 No such user here"}',
           settled_at
         FROM mailing WHERE state = 'sent' AND kind = 'meetings.notice' LIMIT 1 RETURNING id`,
      );
      if (!planned || !failed) throw new Error('The meeting has not been called');
      return { planned: planned.id, failed: failed.id };
    });
  }

  /** A plan that holds, which the council works against, with an overdue action that has been logged about. */
  async actionPlan(municipality: TestMunicipality): Promise<{ planId: string; actionId: string }> {
    const { bodyId, seats } = municipality.council;
    const [seatId, other] = seats.map((seat) => seat.seatId);
    const plan = await this.app.within(municipality.scope, async (tx) => ({
      ...(await buildPlan(tx, { bodyId })),
      unitId: await buildFirstLineUnit(tx, { seatId: other ?? '' }),
    }));
    const answer = await this.app.request(municipality, 'POST', '/actions', {
      title: 'Ta fram rutin för hänvisning till avhopparstöd och anhörigstöd',
      goalId: plan.goalIds[2],
      seatId,
      preventionLevel: 'indicated',
      dueOn: '2027-02-22',
      unitIds: [plan.unitId],
      indicator: { name: 'Anhöriga som har fått stöd', unit: 'personer', target: 12 },
    });
    const { id, version } = answer.json<{ id: string; version: number }>();
    await this.app.request(municipality, 'POST', `/actions/${id}/log`, {
      version,
      status: 'ongoing',
      text: 'Utkast till rutin klart. Väntar på synpunkter från socialjouren.',
      reading: { value: 7 },
    });
    return { planId: plan.planId, actionId: id };
  }

  /** A coordinator with a password, who has not signed in. */
  async coordinator({ scope }: TestMunicipality): Promise<{ email: string; password: string }> {
    const accounts = this.app.get(AccountService);
    const email = `${randomUUID()}@exempelkommun.example`;
    const created = await accounts.create({ email, name: 'Alex Exempel', password: PASSWORD });
    if (!created.ok) throw new Error(created.error.code);
    const accountId = created.value.id;
    await this.app.within(scope, (tx) => accounts.setMembership(tx, { accountId, roles: ['coordinator'] }));
    return { email, password: PASSWORD };
  }

  /** Makes whose session it is a coordinator of a municipality, beside what they are elsewhere. */
  async alsoIn({ scope }: TestMunicipality, cookie: string): Promise<void> {
    const me = await this.app.http.inject({ url: '/api/v1/me', headers: { cookie } });
    const accountId = me.json<MeView>().account.id;
    const accounts = this.app.get(AccountService);
    await this.app.within(scope, (tx) => accounts.setMembership(tx, { accountId, roles: ['coordinator'] }));
  }

  /** A browser's window of somebody, with scripts. */
  async visit(visitor: Visitor = {}): Promise<WatchedPage> {
    return WatchedPage.open(this.browser, await this.app.url, { script: true, ...visitor });
  }

  /** The path of the personal link in the newest mail to somebody. */
  async linkOf(email: string): Promise<string> {
    const mails = (await this.app.sink.messages()).filter(({ to }) => to.includes(email));
    const link = /https:\/\/samsyn\.example(\/l\/[\w-]+)\s/.exec(mails.at(-1)?.text ?? '')?.[1];
    if (!link) throw new Error(`No mail with a link has reached ${email}`);
    return link;
  }
}
