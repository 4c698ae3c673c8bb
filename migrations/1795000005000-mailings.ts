import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table';

/** The ledger: every mail that is to be sent, was sent or failed, and the one question that spans municipalities. */
export class Mailings1795000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mailing (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        kind text NOT NULL,
        -- the rule that asked for it, or the manual order
        occasion text NOT NULL,
        participant_id uuid NOT NULL,
        revision integer NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN
          ('pending', 'sending', 'sent', 'failed', 'expired', 'superseded', 'unknown')),
        -- when it is due, and when the next attempt may start: the same until an attempt has failed
        due_at timestamptz NOT NULL,
        attempt_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        -- what decides the order when many are due: the soonest meeting first
        subject_at timestamptz NOT NULL,
        lease_until timestamptz,
        fence integer NOT NULL DEFAULT 0,
        attempt integer NOT NULL DEFAULT 0,
        possibly_doubled boolean NOT NULL DEFAULT false,
        outcome jsonb,
        message_id text NOT NULL UNIQUE,
        addressee_name text,
        addressee_email citext,
        language text,
        -- the facts the recipient was told, so that a later mail can say what changed
        told jsonb,
        moved_at timestamptz,
        stopped_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        sending_at timestamptz,
        settled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, subject_id, kind, occasion, participant_id, revision)
      );
      -- the sweep reads only what is due, however much lies ahead
      CREATE INDEX mailing_due ON mailing (attempt_at, municipality_id) WHERE state = 'pending';
      CREATE INDEX mailing_due_of_municipality ON mailing (municipality_id, attempt_at) WHERE state = 'pending';
      CREATE INDEX mailing_leased ON mailing (lease_until, municipality_id) WHERE state IN ('sending', 'unknown');
      CREATE INDEX mailing_open ON mailing (municipality_id, subject_id, participant_id)
        WHERE state IN ('pending', 'sending', 'unknown');
      CREATE INDEX mailing_list ON mailing (municipality_id, due_at, id);
    `);
    await runner.query(protectTenantTable('mailing', 'SELECT, INSERT, UPDATE'));
    await runner.query(`
      -- FORCE binds the owner too; this is the owner's one way across municipalities, open inside the function below only
      CREATE POLICY due_scan ON mailing FOR SELECT TO CURRENT_USER
        USING (current_setting('samsyn.due_scan', true) = 'on');

      -- set_config and no SET clause: an owner that is no superuser may not attach a setting of its own to a function
      CREATE FUNCTION municipalities_with_due_mail(product_now timestamptz)
        RETURNS TABLE (municipality_id uuid)
        LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public
      AS $$
      BEGIN
        PERFORM set_config('samsyn.due_scan', 'on', true);
        RETURN QUERY
          SELECT m.municipality_id FROM public.mailing m
            WHERE m.state = 'pending' AND m.attempt_at <= product_now
          UNION
          SELECT m.municipality_id FROM public.mailing m
            WHERE m.state IN ('sending', 'unknown') AND m.lease_until <= clock_timestamp();
        PERFORM set_config('samsyn.due_scan', 'off', true);
      END $$;
      REVOKE ALL ON FUNCTION municipalities_with_due_mail(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION municipalities_with_due_mail(timestamptz) TO samsyn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION municipalities_with_due_mail(timestamptz); DROP TABLE mailing');
  }
}
