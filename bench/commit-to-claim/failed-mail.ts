import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type BenchMunicipality, Product, productSettings } from '../product';

/**
 * Notes by the database's clock when a mail is due again (as the last thing before its commit) and when it is claimed.
 * Every process is measured alike, whoever's it is.
 */
const NOTES = `
  CREATE TABLE bench_note (what text, at timestamptz);
  CREATE FUNCTION bench_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
    $$ BEGIN INSERT INTO public.bench_note VALUES (TG_ARGV[0], clock_timestamp()); RETURN NULL; END $$;
  CREATE CONSTRAINT TRIGGER bench_due AFTER UPDATE ON mailing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.state = 'failed' AND NEW.state = 'pending') EXECUTE FUNCTION bench_note('due');
  CREATE TRIGGER bench_claimed AFTER UPDATE ON mailing FOR EACH ROW
    WHEN (OLD.state = 'pending' AND NEW.state = 'sending') EXECUTE FUNCTION bench_note('claimed');`;

/** A database with one mail that fails again and again, and can be tried again. */
export class FailedMail {
  private constructor(
    private readonly product: Product,
    private readonly database: Client,
    readonly municipality: BenchMunicipality,
  ) {}

  static async in(url: string): Promise<FailedMail> {
    const product = await Product.start(productSettings(url));
    const municipality = await product.municipality(1);
    await product.meetings(municipality, 1, { notice: true });
    const database = new Client({ connectionString: url });
    await database.connect();
    await database.query(NOTES);
    const mail = new FailedMail(product, database, municipality);
    await mail.fail();
    return mail;
  }

  /** Milliseconds from the commit of `retry` to claimed; waits until the mail has been sent and makes it fail again. */
  async waitAfter(retry: () => Promise<unknown>): Promise<number> {
    await retry();
    while (!(await this.isSent())) await wait(5);
    const { rows } = await this.database.query<{ milliseconds: number }>(
      `SELECT extract(epoch FROM min(at) FILTER (WHERE what = 'claimed') - min(at) FILTER (WHERE what = 'due'))::float
              * 1000 AS milliseconds FROM bench_note`,
    );
    await this.fail();
    return rows[0]?.milliseconds ?? Number.NaN;
  }

  /** As a coordinator orders it. */
  async retry(): Promise<void> {
    const { rows } = await this.database.query<{ id: string; version: number }>(
      "SELECT id, version FROM mailing WHERE kind = 'meetings.notice'",
    );
    const { slug, cookie } = this.municipality;
    const path = `/api/v1/municipalities/${slug}/mailings/${rows[0]?.id}`;
    await this.product.request('PATCH', path, cookie, { action: 'retry', version: rows[0]?.version });
  }

  /** The same change without the product. */
  async retryInSql(): Promise<void> {
    await this.database.query(
      `UPDATE mailing SET state = 'pending', outcome = NULL, attempt_at = clock_timestamp(), settled_at = NULL,
         followed_at = NULL, version = version + 1 WHERE kind = 'meetings.notice'`,
    );
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.product.stop();
  }

  /** Sent, and what follows from it has been planned, so that nothing of it meets the next. */
  private async isSent(): Promise<boolean> {
    const { rowCount } = await this.database.query(
      "SELECT FROM mailing WHERE kind = 'meetings.notice' AND state = 'sent' AND followed_at IS NOT NULL",
    );
    return rowCount === 1;
  }

  private async fail(): Promise<void> {
    await this.database.query('TRUNCATE bench_note');
    await this.database.query(
      `UPDATE mailing SET state = 'failed', outcome = '{}', told = NULL, attempt = 0, lease_until = NULL, mail_key = NULL,
         handed_over_at = NULL, settled_at = clock_timestamp(), followed_at = clock_timestamp()
       WHERE kind = 'meetings.notice'`,
    );
  }
}
