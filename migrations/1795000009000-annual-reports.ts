import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table';

/** Bodies' reports to the board: each a snapshot in two files, or why there is none. */
export class AnnualReports1795000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE annual_report (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL,
        number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
        body_id uuid NOT NULL,
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2150),
        language text NOT NULL CHECK (language IN ('sv', 'en')),
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed')),
        failure text CHECK (failure IN ('too-large', 'no-room', 'unwritable')),
        task_id uuid NOT NULL,
        ordered_at timestamptz NOT NULL,
        finished_at timestamptz,
        pdf_file_id uuid,
        docx_file_id uuid,
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, body_id) REFERENCES body (municipality_id, id),
        FOREIGN KEY (municipality_id, task_id) REFERENCES task (municipality_id, id),
        FOREIGN KEY (municipality_id, pdf_file_id) REFERENCES file (municipality_id, id),
        FOREIGN KEY (municipality_id, docx_file_id) REFERENCES file (municipality_id, id),
        CHECK ((state = 'waiting') = (finished_at IS NULL)),
        CHECK ((state = 'failed') = (failure IS NOT NULL)),
        CHECK (num_nonnulls(pdf_file_id, docx_file_id) = CASE state WHEN 'done' THEN 2 ELSE 0 END)
      );
      CREATE INDEX annual_report_of_body ON annual_report (municipality_id, body_id, number);
      -- a second click while one is being written finds it
      CREATE UNIQUE INDEX annual_report_waiting ON annual_report (municipality_id, body_id, year, language)
        WHERE state = 'waiting';
    `);
    await runner.query(protectTenantTable('annual_report', 'SELECT, INSERT, UPDATE'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE annual_report');
  }
}
