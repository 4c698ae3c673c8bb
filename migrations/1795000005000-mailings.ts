import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table';

/** The ledger: every mail that is to be sent, was sent or failed, and the two questions that span municipalities. */
export class Mailings1795000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mailing (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- what it is about: a meeting, a week; types and kinds are registered by the contexts that own them
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind ~ '^[a-z-]+[.][a-z-]+$'),
        -- the rule that asked for it, or the manual order
        occasion text NOT NULL,
        -- whose slot it is; who is behind it is decided when the mail leaves
        recipient_type text NOT NULL CHECK (recipient_type IN ('participant', 'seat', 'contact', 'account', 'invitation', 'colleague')),
        recipient_id uuid NOT NULL,
        revision integer NOT NULL,
        -- of all the above: what makes it one mail
        dedupe_hash text NOT NULL,
        -- who is expected behind the recipient when it is due; null for nobody
        person_key text CHECK (person_key ~ '^(contact|account|address):.'),
        -- whom it is for, where who reads it is known by another's key: one of several at one address
        meant_for text CHECK (meant_for ~ '^(contact|address):.'),
        state text NOT NULL DEFAULT 'pending' CHECK (state IN
          ('pending', 'sending', 'sent', 'failed', 'expired', 'superseded', 'unknown')),
        -- when it is due, and when the next attempt may start: the same until an attempt has failed
        due_at timestamptz NOT NULL,
        attempt_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        -- what decides the order when many are due: the soonest meeting first
        priority_at timestamptz NOT NULL,
        -- in real time: a clock that is moved must not make a living sender look dead
        lease_until timestamptz,
        fence integer NOT NULL DEFAULT 0,
        attempt integer NOT NULL DEFAULT 0,
        possibly_doubled boolean NOT NULL DEFAULT false,
        -- the Message-ID it was offered to a relay under, and when; only what was offered can be in doubt
        mail_key text,
        handed_over_at timestamptz,
        -- no answer came to what was offered under mail_key, which goes again once, under that name
        in_doubt boolean NOT NULL DEFAULT false,
        -- how often a person has asked for it again; each time it gets another Message-ID
        retries integer NOT NULL DEFAULT 0,
        outcome jsonb,
        addressee_name text,
        addressee_email citext,
        language text,
        -- the facts the recipient was told, so that a later mail can say what changed
        told jsonb,
        -- another mail follows from this one once it has been sent
        plans_more boolean NOT NULL DEFAULT false,
        due_set_at timestamptz,
        stopped_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        sending_at timestamptz,
        settled_at timestamptz,
        -- when what follows from its outcome had been planned
        followed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, dedupe_hash)
      )
      -- a row is written some four times on its way; with room beside it, what no index is about costs the indexes nothing
      WITH (fillfactor = 60);
      -- the sweep reads only what is due, however much lies ahead
      CREATE INDEX mailing_due ON mailing (attempt_at, municipality_id) WHERE state IN ('pending', 'unknown');
      CREATE INDEX mailing_due_of_municipality ON mailing (municipality_id, attempt_at)
        WHERE state IN ('pending', 'unknown');
      CREATE INDEX mailing_leased ON mailing (lease_until, municipality_id) WHERE state IN ('sending', 'unknown');
      CREATE INDEX mailing_open ON mailing (municipality_id, subject_id, recipient_id)
        WHERE state IN ('pending', 'sending', 'unknown');
      -- what goes again goes with every row of its mail; there is next to nothing of it
      CREATE INDEX mailing_in_doubt ON mailing (municipality_id) WHERE state = 'pending' AND in_doubt;
      CREATE INDEX mailing_unfollowed ON mailing (municipality_id)
        WHERE followed_at IS NULL AND state IN ('sent', 'failed', 'expired');
      CREATE INDEX mailing_of_subject ON mailing (municipality_id, subject_id, due_at, id);
      -- these two are for the figures alone: what an attempt has failed for, and what has failed for good
      CREATE INDEX mailing_retried ON mailing (due_at) WHERE state = 'pending' AND attempt > 0;
      CREATE INDEX mailing_failed ON mailing (settled_at) WHERE state = 'failed';
      CREATE INDEX mailing_list ON mailing (municipality_id, due_at, id);
      -- what has not come through, by when it stops being of concern; a sent mail is none of it
      CREATE INDEX mailing_troubled ON mailing (municipality_id, greatest(expires_at, settled_at))
        WHERE state IN ('failed', 'expired', 'unknown');

      -- What is unsent five minutes after it was due; a drain takes seconds. One question for each index that answers it.
      CREATE VIEW overdue_mail WITH (security_invoker = true) AS
        SELECT * FROM (
          SELECT municipality_id, id, subject_type, expires_at, outcome ->> 'reason' AS reason, attempt_at AS since
            FROM mailing WHERE state = 'pending' AND attempt = 0
          UNION ALL
          SELECT municipality_id, id, subject_type, expires_at, outcome ->> 'reason', due_at
            FROM mailing WHERE state = 'pending' AND attempt > 0
          UNION ALL
          SELECT municipality_id, id, subject_type, expires_at, outcome ->> 'reason', due_at
            FROM mailing WHERE state IN ('sending', 'unknown') AND state = 'sending'
        ) unsent WHERE since <= product_statement_now() - interval '5 minutes';

      -- What failed, is in doubt or came too late, unless the same matter has reached the recipient since, or somebody has left it at that.
      CREATE VIEW troubled_mail WITH (security_invoker = true) AS
        SELECT m.municipality_id, m.id, m.subject_type, m.subject_id, m.kind, m.state, m.outcome ->> 'reason' AS reason,
               coalesce((m.outcome ->> 'aboutRecipient')::boolean, false) AS about_recipient, m.addressee_name,
               -- whom it was meant for, where nobody got as far as to write it
               CASE WHEN whom.key LIKE 'contact:%' THEN substr(whom.key, 9)::uuid END AS contact_id,
               m.recipient_id, m.due_at, m.expires_at, m.settled_at, greatest(m.expires_at, m.settled_at) AS over_at
          FROM mailing m, LATERAL (SELECT coalesce(m.meant_for, m.person_key) AS key) whom
         WHERE m.state IN ('failed', 'expired', 'unknown') AND m.stopped_at IS NULL AND NOT EXISTS (
           SELECT FROM mailing later
            WHERE later.municipality_id = m.municipality_id AND later.subject_id = m.subject_id
              AND later.subject_type = m.subject_type AND later.recipient_id = m.recipient_id AND later.kind = m.kind
              AND later.state = 'sent' AND later.settled_at > m.due_at);

      -- What is still to leave by itself, soonest first by attempt_at.
      CREATE VIEW pending_mail WITH (security_invoker = true) AS
        SELECT municipality_id, subject_type, subject_id, kind, attempt_at, created_at FROM mailing
         WHERE state = 'pending';
    `);
    await runner.query(`
      -- the whole ledger, for who lists it with the names that other rooms know
      CREATE VIEW mail_ledger WITH (security_invoker = true) AS
        SELECT municipality_id, id, subject_type, subject_id, kind, occasion, recipient_type, recipient_id, state, due_at,
               expires_at, settled_at, in_doubt, due_set_at, stopped_at, possibly_doubled, outcome, addressee_name,
               addressee_email, version,
               CASE WHEN whom.key LIKE 'contact:%' THEN substr(whom.key, 9)::uuid END AS contact_id,
               CASE WHEN whom.key LIKE 'account:%' THEN substr(whom.key, 9)::uuid END AS account_id,
               CASE WHEN whom.key LIKE 'address:%' THEN substr(whom.key, 9) END AS address
          FROM mailing m, LATERAL (SELECT coalesce(m.meant_for, m.person_key) AS key) whom;
    `);
    await runner.query(
      'GRANT SELECT ON overdue_mail, troubled_mail, pending_mail, mail_ledger TO samsyn_app',
    );
    await runner.query(protectTenantTable('mailing', 'SELECT, INSERT, UPDATE'));
    await runner.query(`
      -- what became of mail, without what it told or to whom
      CREATE VIEW mail_outcome WITH (security_invoker = true) AS
        SELECT municipality_id, subject_id, recipient_id, kind, revision, state, sending_at FROM mailing;
      GRANT SELECT ON mail_outcome TO samsyn_app;
    `);
    await runner.query(`
      -- FORCE binds the owner too; this is the owner's one way across municipalities, open inside the function below only
      CREATE POLICY due_scan ON mailing FOR SELECT TO CURRENT_USER
        USING (current_setting('samsyn.due_scan', true) = 'on');

      -- set_config and no SET clause: an owner that is no superuser may not attach a setting of its own to a function
      CREATE FUNCTION municipalities_with_due_mail()
        RETURNS TABLE (municipality_id uuid)
        LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public
      AS $$
      BEGIN
        PERFORM set_config('samsyn.due_scan', 'on', true);
        RETURN QUERY
          SELECT m.municipality_id FROM public.mailing m
            WHERE m.state IN ('pending', 'unknown') AND m.attempt_at <= public.product_statement_now()
          UNION
          SELECT m.municipality_id FROM public.mailing m
            WHERE m.state = 'sending' AND m.lease_until <= clock_timestamp()
          UNION
          SELECT m.municipality_id FROM public.mailing m
            WHERE m.followed_at IS NULL AND m.state IN ('sent', 'failed', 'expired');
        PERFORM set_config('samsyn.due_scan', 'off', true);
      END $$;
      REVOKE ALL ON FUNCTION municipalities_with_due_mail() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION municipalities_with_due_mail() TO samsyn_app;

      -- the other question across municipalities, answered with numbers alone: how the sending goes, for monitoring
      CREATE FUNCTION mail_figures(failed_within interval)
        RETURNS TABLE (due bigint, overdue bigint, oldest_overdue_since timestamptz, in_doubt bigint, failed bigint)
        LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public
      AS $$
      DECLARE
        now timestamptz := public.product_statement_now();
      BEGIN
        PERFORM set_config('samsyn.due_scan', 'on', true);
        RETURN QUERY
          SELECT
            (SELECT count(*) FROM public.mailing m WHERE m.state = 'pending' AND m.attempt_at <= now),
            late.number,
            late.since,
            -- a mail, however many rows it has
            (SELECT count(DISTINCT m.mail_key) FROM public.mailing m
              WHERE m.state IN ('sending', 'unknown') AND m.state = 'unknown'),
            (SELECT count(*) FROM public.mailing m WHERE m.state = 'failed' AND m.settled_at > now - failed_within)
          FROM (SELECT count(*) AS number, min(o.since) AS since FROM public.overdue_mail o) late;
        PERFORM set_config('samsyn.due_scan', 'off', true);
      END $$;
      REVOKE ALL ON FUNCTION mail_figures(interval) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION mail_figures(interval) TO samsyn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP FUNCTION municipalities_with_due_mail(), mail_figures(interval);
       DROP VIEW mail_ledger, pending_mail, troubled_mail, overdue_mail; DROP TABLE mailing`,
    );
  }
}
