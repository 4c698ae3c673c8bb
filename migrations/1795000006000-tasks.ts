import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table';

/** Long work that follows from a write, done in small steps, and the question who has some. */
export class Tasks1795000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE task (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- of two about the same the higher has the present truth; a clock can be set back, a number cannot
        number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
        kind text NOT NULL CHECK (kind ~ '^[a-z-]+[.][a-z-]+$'),
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        -- what there is to do, in that order, and how many of it have been dealt with
        item_ids uuid[] NOT NULL CHECK (cardinality(item_ids) > 0),
        done integer NOT NULL DEFAULT 0 CHECK (done BETWEEN 0 AND cardinality(item_ids)),
        failed integer NOT NULL DEFAULT 0 CHECK (failed BETWEEN 0 AND done),
        failure text,
        state text NOT NULL DEFAULT 'waiting'
          CHECK (state IN ('waiting', 'running', 'done', 'failed', 'superseded')),
        created_at timestamptz NOT NULL DEFAULT product_now(),
        started_at timestamptz,
        finished_at timestamptz,
        PRIMARY KEY (municipality_id, id),
        CHECK ((finished_at IS NULL) = (state IN ('waiting', 'running')))
      );
      CREATE INDEX task_open ON task (municipality_id, number) WHERE state IN ('waiting', 'running');
      CREATE INDEX task_finished ON task (municipality_id, finished_at);
      CREATE INDEX task_of_subject ON task (municipality_id, subject_id, number);
    `);
    await runner.query(protectTenantTable('task', 'SELECT, INSERT, UPDATE'));
    await runner.query(`
      -- the owner's one way across municipalities, open inside the function below only, as for due mail
      CREATE POLICY open_scan ON task FOR SELECT TO CURRENT_USER
        USING (current_setting('samsyn.open_scan', true) = 'on');

      CREATE FUNCTION municipalities_with_tasks()
        RETURNS TABLE (municipality_id uuid, oldest timestamptz)
        LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public
      AS $$
      BEGIN
        PERFORM set_config('samsyn.open_scan', 'on', true);
        RETURN QUERY
          SELECT t.municipality_id, min(t.created_at) FROM public.task t
            WHERE t.state IN ('waiting', 'running') GROUP BY t.municipality_id;
        PERFORM set_config('samsyn.open_scan', 'off', true);
      END $$;
      REVOKE ALL ON FUNCTION municipalities_with_tasks() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION municipalities_with_tasks() TO samsyn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION municipalities_with_tasks(); DROP TABLE task');
  }
}
