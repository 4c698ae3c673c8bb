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
        -- where its bytes are: in file_chunk, or in the bucket
        kept_in text NOT NULL DEFAULT 'database' CHECK (kept_in IN ('database', 'objects')),
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

      -- FORCE binds the owner too; this is the owner's way across municipalities, open inside the function below only
      CREATE POLICY object_scan ON file FOR SELECT TO CURRENT_USER
        USING (current_setting('samsyn.object_scan', true) = 'on');

      -- Of pairs that are named in the bucket: those of municipalities of ours that are no file. Ids alone.
      CREATE FUNCTION stray_files(municipality_ids uuid[], file_ids uuid[])
        RETURNS TABLE (municipality_id uuid, file_id uuid)
        LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public
      AS $$
      BEGIN
        PERFORM set_config('samsyn.object_scan', 'on', true);
        RETURN QUERY
          SELECT named.m, named.f FROM unnest(municipality_ids, file_ids) AS named (m, f)
          JOIN public.municipality ON public.municipality.id = named.m
          WHERE NOT EXISTS (
            SELECT FROM public.file kept WHERE kept.municipality_id = named.m AND kept.id = named.f);
        PERFORM set_config('samsyn.object_scan', 'off', true);
      END $$;
      REVOKE ALL ON FUNCTION stray_files(uuid[], uuid[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION stray_files(uuid[], uuid[]) TO samsyn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION stray_files(uuid[], uuid[]); DROP VIEW file_card; DROP TABLE file_chunk; DROP TABLE file',
    );
  }
}
