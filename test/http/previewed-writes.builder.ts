import type { MailOutlookView } from '@samsyn/contract';
import type { TestApp } from '../app/test-app.builder';
import type { Coordinator } from './council-meeting.builder';

const HOUR = 3_600_000;

interface Preview<Answer> {
  answer: Answer;
  mail: MailOutlookView;
}

/** Writes of a coordinator's that are previewed, asked about and confirmed. */
export class PreviewedWrites {
  constructor(
    private readonly app: TestApp,
    private readonly council: Coordinator,
  ) {}

  asked(path: string, body: object, method: 'POST' | 'PATCH' = 'POST') {
    return this.app.request(this.council.municipality, method, path, body);
  }

  previewed<Answer>(path: string, body: object): Promise<Preview<Answer>> {
    return this.council.done<Preview<Answer>>('POST', `${path}/preview`, body);
  }

  /** What a preview must leave as it is. */
  kept() {
    return this.app.within(this.council.municipality.scope, (tx) =>
      tx.query<Record<string, string>>(
        `SELECT (SELECT count(*) FROM meeting) AS meetings, (SELECT count(*) FROM mailing) AS mailings,
                (SELECT max(version) FROM mailing) AS newest, (SELECT count(*) FROM audit_entry) AS audited,
                (SELECT count(*) FROM idempotency_record) AS keys`,
      ),
    );
  }

  /** Whom mails reach in the hour that follows, each of them once for every mail. */
  async reachedWithinTheHour(): Promise<string[]> {
    const sent = await this.council.sent();
    this.app.clock.setTo(new Date(this.app.clock.now().getTime() + HOUR));
    return [...sent, ...(await this.council.sent())].map(({ to: [address = ''] }) => address).toSorted();
  }

  /**
   * Asks for a preview, then for the write without a confirmation, then with one, and returns what the preview told.
   * @throws when the write was not asked about first, or with another outlook, or left something behind.
   */
  async confirmed(method: 'POST' | 'PATCH', path: string, body: object): Promise<MailOutlookView> {
    const { mail } = await this.previewed(path, body);
    const before = JSON.stringify(await this.kept());
    const refused = await this.asked(path, body, method);
    const { code, mail: told } = refused.json<{ code: string; mail?: MailOutlookView }>();
    const untouched = JSON.stringify(await this.kept()) === before;
    if (code !== 'confirmation.needed' || told?.soon?.people !== mail.soon?.people || !untouched)
      throw new Error(`${path} was not asked about as previewed: ${refused.body}`);
    await this.council.done(method, path, { ...body, confirmed: true });
    await this.app.work();
    return mail;
  }
}
