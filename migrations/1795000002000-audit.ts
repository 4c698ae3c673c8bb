import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table';

/** One row per user write with a gapless number per municipality, and the answers kept for repeated requests. */
export class Audit1795000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_head (
        municipality_id uuid PRIMARY KEY REFERENCES municipality,
        last_seq bigint NOT NULL
      );
      CREATE TABLE audit_entry (
        municipality_id uuid NOT NULL REFERENCES municipality,
        seq bigint NOT NULL,
        at timestamptz NOT NULL,
        account_id uuid REFERENCES account,
        actor text NOT NULL,
        -- the X-Request-Id that the log line of the same request has
        request_id text,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (municipality_id, seq)
      );
      -- that somebody has read the log is kept once for each day
      CREATE UNIQUE INDEX audit_entry_reading ON audit_entry (municipality_id, account_id, (detail ->> 'day'))
        WHERE action = 'audit-log.read';
      CREATE INDEX audit_entry_subject ON audit_entry (municipality_id, subject_id, seq);
      -- what somebody did, by account or by personal link, what kind of thing was done, and when
      CREATE INDEX audit_entry_account ON audit_entry (municipality_id, account_id, seq);
      CREATE INDEX audit_entry_link ON audit_entry (municipality_id, actor, seq) WHERE account_id IS NULL;
      CREATE INDEX audit_entry_action ON audit_entry (municipality_id, action, seq);
      CREATE INDEX audit_entry_at ON audit_entry (municipality_id, at);

      CREATE TABLE idempotency_record (
        municipality_id uuid NOT NULL REFERENCES municipality,
        account_id uuid NOT NULL REFERENCES account,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        request_hash text NOT NULL,
        response jsonb,
        -- in real time: how long an answer is kept is a timeout
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (municipality_id, account_id, key)
      );
      CREATE INDEX idempotency_record_age ON idempotency_record (municipality_id, created_at);
    `);
    await runner.query(`
      -- the log, for who lists it with the names that other rooms know
      CREATE VIEW audit_log WITH (security_invoker = true) AS
        SELECT municipality_id, seq, at, account_id, actor, action, subject_type, subject_id, detail FROM audit_entry;
      GRANT SELECT ON audit_log TO samsyn_app;
    `);
    await runner.query(protectTenantTable('audit_head', 'SELECT, INSERT, UPDATE'));
    await runner.query(protectTenantTable('audit_entry', 'SELECT, INSERT'));
    await runner.query(protectTenantTable('idempotency_record'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW audit_log; DROP TABLE idempotency_record, audit_entry, audit_head');
  }
}
