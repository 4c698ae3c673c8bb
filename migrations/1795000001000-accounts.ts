import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table';

/** The application role, and what is global: municipalities, accounts, sessions; memberships tie them together. */
export class Accounts1795000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS citext;

      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'samsyn_app') THEN
          CREATE ROLE samsyn_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of the cluster was quicker
      END $$;
      GRANT USAGE ON SCHEMA public TO samsyn_app;

      -- The product's present instant: the database's clock, moved by the transaction's own offset. Production sets none;
      -- what is stored, ordered by or shown is told by it, while leases, timeouts and sessions are told by real time.
      CREATE FUNCTION product_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
        RETURN clock_timestamp() + CASE WHEN current_setting('samsyn.clock_offset', true) <> ''
          THEN make_interval(secs => current_setting('samsyn.clock_offset', true)::double precision)
          ELSE interval '0' END;
      -- The same when the statement began: only what stands still during a statement can be looked up in an index. CASE
      -- and not coalesce: row-level security takes coalesce for a leak, and then no index is used.
      CREATE FUNCTION product_statement_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
        RETURN statement_timestamp() + CASE WHEN current_setting('samsyn.clock_offset', true) <> ''
          THEN make_interval(secs => current_setting('samsyn.clock_offset', true)::double precision)
          ELSE interval '0' END;

      CREATE TABLE municipality (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,62}$'),
        name text NOT NULL,
        time_zone text NOT NULL DEFAULT 'Europe/Stockholm',
        contact_role text NOT NULL,
        contact_phone text NOT NULL,
        contact_email citext NOT NULL,
        colour text NOT NULL DEFAULT '#14532d' CHECK (colour ~ '^#[0-9a-f]{6}$'),
        -- within the hours of planned mail, so that what leaves then need not move
        leave_time time NOT NULL DEFAULT '08:00' CHECK (leave_time >= '07:00' AND leave_time < '18:00'),
        -- the foreign key comes with the table of memberships
        escalation_account_id uuid,
        -- working days that something may need the coordinator, who does not sign in, before they are warned
        escalate_after_days integer NOT NULL DEFAULT 5 CHECK (escalate_after_days BETWEEN 1 AND 30),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT product_now()
      );
      GRANT SELECT, INSERT, UPDATE ON municipality TO samsyn_app;
      -- everyone may know which municipalities there are; each is made and changed in its own scope alone
      ALTER TABLE municipality ENABLE ROW LEVEL SECURITY;
      ALTER TABLE municipality FORCE ROW LEVEL SECURITY;
      CREATE POLICY readable ON municipality FOR SELECT USING (true);
      CREATE POLICY own_municipality ON municipality
        USING (id = NULLIF(current_setting('samsyn.municipality', true), '')::uuid)
        WITH CHECK (id = NULLIF(current_setting('samsyn.municipality', true), '')::uuid);

      CREATE TABLE account (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email citext NOT NULL UNIQUE,
        name text NOT NULL,
        language text NOT NULL DEFAULT 'sv' CHECK (language IN ('sv', 'en')),
        password_hash text,
        last_signed_in_at timestamptz,
        -- when its owner is away: days as text, soonest first, [{"from": "2027-07-05", "to": "2027-07-30"}]
        absences jsonb NOT NULL DEFAULT '[]',
        ended_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT product_now()
      );
      GRANT SELECT, INSERT, UPDATE ON account TO samsyn_app;

      CREATE VIEW account_card WITH (security_invoker = true) AS
        SELECT id, name, email FROM account;
      GRANT SELECT ON account_card TO samsyn_app;

      CREATE TABLE session (
        -- in real time: a clock that is moved must not end or lengthen anyone's session
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL UNIQUE,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_account ON session (account_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON session TO samsyn_app;

      CREATE TABLE known_device (
        token_hash bytea NOT NULL,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_used_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (token_hash, account_id)
      );
      CREATE INDEX known_device_account ON known_device (account_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON known_device TO samsyn_app;

      -- columns and their order are rate-limiter-flexible's; expire is milliseconds since 1970
      CREATE TABLE sign_in_attempt (
        key text PRIMARY KEY,
        points integer NOT NULL,
        expire bigint
      );
      CREATE INDEX sign_in_attempt_expire ON sign_in_attempt (expire);
      GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO samsyn_app;

      -- whether or not there is such an account: the work must not tell
      CREATE TABLE sign_in_warning (
        email citext PRIMARY KEY,
        failures integer NOT NULL,
        noted_at timestamptz NOT NULL,
        -- the municipality that tells the account's owner, once it has planned that mail
        taken_on_by uuid REFERENCES municipality
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_warning TO samsyn_app;

      CREATE TABLE password_change (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        -- whether or not there is such an account: the work must not tell
        email citext NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT product_now(),
        -- the municipality that mails the account's owner the link, once it has planned that mail
        taken_on_by uuid REFERENCES municipality,
        -- the link opens nothing any more: the password has been changed since, by it or otherwise
        closed_at timestamptz,
        -- by it
        is_done boolean NOT NULL DEFAULT false CHECK (NOT is_done OR closed_at IS NOT NULL)
      );
      CREATE INDEX password_change_email ON password_change (email, asked_at);
      CREATE INDEX password_change_age ON password_change (asked_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON password_change TO samsyn_app;

      CREATE TABLE membership (
        municipality_id uuid NOT NULL REFERENCES municipality,
        account_id uuid NOT NULL REFERENCES account,
        roles text[] NOT NULL CHECK (cardinality(roles) > 0 AND roles <@ ARRAY[
          'coordinator', 'backup-coordinator', 'secretary', 'member', 'reader', 'administrator']),
        -- whose seats are this account's own; the foreign key comes with the table of contacts
        contact_id uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, account_id)
      );
      CREATE INDEX membership_account ON membership (account_id);
      ALTER TABLE municipality ADD CONSTRAINT escalation_account_is_member
        FOREIGN KEY (id, escalation_account_id) REFERENCES membership (municipality_id, account_id)
        ON DELETE SET NULL (escalation_account_id);

      CREATE TABLE membership_invitation (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        email citext NOT NULL,
        roles text[] NOT NULL CHECK (cardinality(roles) > 0 AND roles <@ ARRAY[
          'coordinator', 'backup-coordinator', 'secretary', 'member', 'reader', 'administrator']),
        -- the foreign key comes with the table of contacts
        contact_id uuid,
        language text NOT NULL CHECK (language IN ('sv', 'en')),
        invited_by uuid NOT NULL REFERENCES account,
        -- the last time
        sent_at timestamptz NOT NULL DEFAULT product_now(),
        accepted_at timestamptz,
        withdrawn_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id)
      );
      CREATE UNIQUE INDEX membership_invitation_pending ON membership_invitation (municipality_id, email)
        WHERE accepted_at IS NULL AND withdrawn_at IS NULL;

      -- days as text: a date when the period is once, month and day when it comes every year
      CREATE TABLE calendar_period (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        kind text NOT NULL CHECK (kind IN ('day-off', 'school-break', 'quiet-period')),
        name text NOT NULL,
        recurs text NOT NULL CHECK (recurs IN ('once', 'yearly')),
        from_day text NOT NULL,
        to_day text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        CHECK (CASE recurs
          WHEN 'once' THEN from_day ~ '^\\d{4}-\\d\\d-\\d\\d$' AND to_day ~ '^\\d{4}-\\d\\d-\\d\\d$' AND from_day <= to_day
          ELSE from_day ~ '^\\d\\d-\\d\\d$' AND to_day ~ '^\\d\\d-\\d\\d$' END)
      );
      CREATE INDEX calendar_period_day ON calendar_period (municipality_id, from_day, id);

      CREATE VIEW invitation_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, email::text AS email FROM membership_invitation;
      CREATE VIEW calendar_period_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, name FROM calendar_period;
      GRANT SELECT ON invitation_card, calendar_period_card TO samsyn_app;
    `);
    await runner.query(protectTenantTable('membership'));
    await runner.query(protectTenantTable('membership_invitation', 'SELECT, INSERT, UPDATE'));
    await runner.query(protectTenantTable('calendar_period'));
    await runner.query(`
      CREATE POLICY own_membership ON membership FOR SELECT
        USING (account_id = NULLIF(current_setting('samsyn.account', true), '')::uuid);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE municipality DROP CONSTRAINT escalation_account_is_member;
      DROP VIEW calendar_period_card, invitation_card;
      DROP TABLE calendar_period, membership_invitation, membership, password_change, sign_in_warning, sign_in_attempt, known_device, session, account, municipality;
      DROP FUNCTION product_now(), product_statement_now();
    `);
  }
}
