import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table';

/** Colleagues who are asked to log about an action once, in somebody's place. */
export class AskedColleagues1795000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a colleague whom who has the seat, or its deputy, has asked to log about an action in their place, once
      CREATE TABLE asked_colleague (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        action_id uuid NOT NULL,
        -- who asks, and for which seat: when that is theirs no more nobody is asked
        seat_id uuid NOT NULL,
        contact_id uuid NOT NULL,
        name text NOT NULL,
        email citext NOT NULL,
        asked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > asked_at),
        -- taken back, or somebody else was asked
        withdrawn_at timestamptz,
        -- what they have written
        log_entry_id uuid,
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, action_id) REFERENCES action (municipality_id, id),
        FOREIGN KEY (municipality_id, seat_id) REFERENCES seat (municipality_id, id),
        FOREIGN KEY (municipality_id, contact_id) REFERENCES contact (municipality_id, id),
        FOREIGN KEY (municipality_id, log_entry_id) REFERENCES action_log_entry (municipality_id, id),
        CHECK (num_nonnulls(withdrawn_at, log_entry_id) < 2)
      );
      -- one at a time, so that two clicks ask one
      CREATE UNIQUE INDEX asked_colleague_open ON asked_colleague (municipality_id, action_id)
        WHERE withdrawn_at IS NULL AND log_entry_id IS NULL;
      CREATE INDEX asked_colleague_of_action ON asked_colleague (municipality_id, action_id, asked_at);
    `);
    await runner.query(protectTenantTable('asked_colleague', 'SELECT, INSERT, UPDATE'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE asked_colleague');
  }
}
