import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table';

/** Files that people attach: what each is, and its bytes in parts. They are added and removed, never changed. */
export class Files1795000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 200),
        -- as its content shows
        type text NOT NULL CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'application/vnd.oasis.opendocument.text')),
        -- of the bytes as they are kept and handed out
        size integer NOT NULL CHECK (size BETWEEN 1 AND 10485760),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        stored_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id)
      );
      CREATE INDEX file_size ON file (municipality_id) INCLUDE (size);

      CREATE TABLE file_chunk (
        municipality_id uuid NOT NULL,
        file_id uuid NOT NULL,
        number integer NOT NULL CHECK (number >= 0),
        content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 262144),
        PRIMARY KEY (municipality_id, file_id, number),
        FOREIGN KEY (municipality_id, file_id) REFERENCES file ON DELETE CASCADE
      );
      -- every type that is kept is compressed already
      ALTER TABLE file_chunk ALTER COLUMN content SET STORAGE EXTERNAL;
    `);
    await runner.query(protectTenantTable('file', 'SELECT, INSERT, DELETE'));
    await runner.query(protectTenantTable('file_chunk', 'SELECT, INSERT, DELETE'));
    await runner.query(`
      CREATE VIEW file_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, name, type, size, sha256 FROM file;
      GRANT SELECT ON file_card TO samsyn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW file_card; DROP TABLE file_chunk; DROP TABLE file');
  }
}
