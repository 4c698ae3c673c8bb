import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table';

/** Action plans with their versions and goals, the units of the first line, and the actions with what is logged about them. */
export class ActionPlan1795000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- similarity of words; trusted, so that whoever may create in the database may add it
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE plan (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- who works against it
        body_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('violent-extremism', 'crime-prevention')),
        title text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, kind),
        FOREIGN KEY (municipality_id, body_id) REFERENCES body (municipality_id, id)
      );

      CREATE TABLE plan_version (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'adopted', 'superseded')),
        -- of an old plan the year alone may be known
        adopted_year integer CHECK (adopted_year BETWEEN 1990 AND 2150),
        adopted_on date CHECK (extract(year FROM adopted_on) = adopted_year),
        adopted_by text,
        -- since when it holds here; the day of the decision is another
        adopted_at timestamptz,
        registry_number text,
        valid_until date,
        document_id uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, plan_id, number),
        UNIQUE (municipality_id, document_id),
        FOREIGN KEY (municipality_id, plan_id) REFERENCES plan (municipality_id, id),
        FOREIGN KEY (municipality_id, document_id) REFERENCES file (municipality_id, id),
        CHECK ((state = 'draft') = (adopted_year IS NULL)),
        CHECK (adopted_on IS NULL OR adopted_year IS NOT NULL),
        CHECK ((state = 'draft') = (adopted_by IS NULL))
      );
      -- one that is worked on and one that holds, so that two clicks make one draft
      CREATE UNIQUE INDEX plan_version_draft ON plan_version (municipality_id, plan_id) WHERE state = 'draft';
      CREATE UNIQUE INDEX plan_version_adopted ON plan_version (municipality_id, plan_id) WHERE state = 'adopted';

      -- a goal stays itself from version to version, whatever its words and place are there
      CREATE TABLE goal (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plan_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, plan_id) REFERENCES plan (municipality_id, id)
      );
      CREATE TABLE plan_version_goal (
        municipality_id uuid NOT NULL REFERENCES municipality,
        plan_version_id uuid NOT NULL,
        goal_id uuid NOT NULL,
        position integer NOT NULL CHECK (position > 0),
        wording text NOT NULL,
        PRIMARY KEY (municipality_id, plan_version_id, goal_id),
        UNIQUE (municipality_id, plan_version_id, position) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (municipality_id, plan_version_id) REFERENCES plan_version (municipality_id, id),
        FOREIGN KEY (municipality_id, goal_id) REFERENCES goal (municipality_id, id)
      );
      CREATE INDEX plan_version_goal_of_goal ON plan_version_goal (municipality_id, goal_id);

      CREATE TABLE first_line_unit (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        -- the seat that speaks for it
        seat_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        ended_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, name),
        FOREIGN KEY (municipality_id, seat_id) REFERENCES seat (municipality_id, id)
      );

      CREATE TABLE action (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        goal_id uuid NOT NULL,
        -- a seat is responsible and never a person: it follows the seat at handover and in vacancy
        seat_id uuid NOT NULL,
        title text NOT NULL,
        description text,
        prevention_level text NOT NULL CHECK (prevention_level IN ('universal', 'selective', 'indicated')),
        starts_on date,
        due_on date NOT NULL CHECK (due_on >= starts_on),
        status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'ongoing', 'done', 'stopped')),
        stopped_reason text,
        indicator text,
        indicator_unit text,
        indicator_target numeric(14, 2),
        -- it counts what there are no halves of
        indicator_whole boolean NOT NULL DEFAULT false,
        result text,
        -- when somebody last wrote about it: silence counts from it, or from when it was made
        last_logged_at timestamptz,
        -- when it was last done or stopped; a report on a year counts by it
        ended_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, goal_id) REFERENCES goal (municipality_id, id),
        FOREIGN KEY (municipality_id, seat_id) REFERENCES seat (municipality_id, id),
        CHECK ((status = 'stopped') = (stopped_reason IS NOT NULL)),
        CHECK ((status IN ('done', 'stopped')) = (ended_at IS NOT NULL)),
        CHECK (indicator IS NOT NULL OR (indicator_unit IS NULL AND indicator_target IS NULL AND NOT indicator_whole))
      );
      CREATE INDEX action_by_due_day ON action (municipality_id, due_on, id);
      -- after some years most have ended
      CREATE INDEX action_open_by_due_day ON action (municipality_id, due_on, id) WHERE status IN ('planned', 'ongoing');
      CREATE INDEX action_of_goal ON action (municipality_id, goal_id, due_on, id);
      CREATE INDEX action_of_seat ON action (municipality_id, seat_id, due_on, id);

      -- the units and organisations that take part in an action
      CREATE TABLE action_party (
        municipality_id uuid NOT NULL REFERENCES municipality,
        action_id uuid NOT NULL,
        unit_id uuid,
        organisation_id uuid,
        FOREIGN KEY (municipality_id, action_id) REFERENCES action (municipality_id, id),
        FOREIGN KEY (municipality_id, unit_id) REFERENCES first_line_unit (municipality_id, id),
        FOREIGN KEY (municipality_id, organisation_id) REFERENCES organisation (municipality_id, id),
        CHECK (num_nonnulls(unit_id, organisation_id) = 1),
        UNIQUE NULLS NOT DISTINCT (municipality_id, action_id, unit_id, organisation_id)
      );
      CREATE INDEX action_party_unit ON action_party (municipality_id, unit_id);

      -- what was written about an action: never changed, corrected by a new entry
      CREATE TABLE action_log_entry (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        number bigint GENERATED ALWAYS AS IDENTITY,
        action_id uuid NOT NULL,
        logged_at timestamptz NOT NULL,
        -- the seat that was responsible then, and what its function was called
        seat_id uuid NOT NULL,
        seat_function text NOT NULL,
        -- who wrote it: an account in the app, the holder of a personal link otherwise; old entries keep old names
        author_account_id uuid REFERENCES account,
        author_contact_id uuid,
        author_name text,
        author_role text NOT NULL,
        -- the holder whose mail an assistant or a colleague answered from: "för {innehavare}, av {namn}"
        on_behalf_of text,
        source text NOT NULL CHECK (source IN ('app', 'link')),
        text text,
        status_from text,
        status_to text CHECK (status_to IN ('planned', 'ongoing', 'done', 'stopped')),
        -- why it was stopped then; the action forgets it when it goes on
        stopped_reason text,
        due_from date,
        due_to date,
        -- the seat it was handed over to
        handed_to_seat_id uuid,
        handed_to_function text,
        corrects_id uuid,
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, action_id) REFERENCES action (municipality_id, id),
        FOREIGN KEY (municipality_id, seat_id) REFERENCES seat (municipality_id, id),
        FOREIGN KEY (municipality_id, author_contact_id) REFERENCES contact (municipality_id, id),
        FOREIGN KEY (municipality_id, handed_to_seat_id) REFERENCES seat (municipality_id, id),
        FOREIGN KEY (municipality_id, corrects_id) REFERENCES action_log_entry (municipality_id, id),
        CHECK ((status_from IS NULL) = (status_to IS NULL)),
        CHECK ((stopped_reason IS NOT NULL) = (status_to IS NOT DISTINCT FROM 'stopped')),
        CHECK ((due_from IS NULL) = (due_to IS NULL)),
        CHECK ((handed_to_seat_id IS NULL) = (handed_to_function IS NULL)),
        CHECK (num_nonnulls(author_account_id, author_contact_id, on_behalf_of) > 0)
      );
      CREATE INDEX action_log ON action_log_entry (municipality_id, action_id, number);
      CREATE INDEX action_log_of_seat ON action_log_entry (municipality_id, seat_id, number);

      -- what was attached to an entry
      CREATE TABLE action_log_file (
        municipality_id uuid NOT NULL REFERENCES municipality,
        log_entry_id uuid NOT NULL,
        file_id uuid NOT NULL,
        PRIMARY KEY (municipality_id, log_entry_id),
        UNIQUE (municipality_id, file_id),
        FOREIGN KEY (municipality_id, log_entry_id) REFERENCES action_log_entry (municipality_id, id),
        FOREIGN KEY (municipality_id, file_id) REFERENCES file (municipality_id, id)
      );

      -- what an action's indicator was found to be on a day; a later one of the same day replaces it in the eyes of a reader
      CREATE TABLE action_reading (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        number bigint GENERATED ALWAYS AS IDENTITY,
        action_id uuid NOT NULL,
        value numeric(14, 2) NOT NULL,
        read_on date NOT NULL,
        -- what was written with it
        log_entry_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, action_id) REFERENCES action (municipality_id, id),
        FOREIGN KEY (municipality_id, log_entry_id) REFERENCES action_log_entry (municipality_id, id)
      );
      CREATE INDEX action_reading_of_action ON action_reading (municipality_id, action_id, read_on, number);
      CREATE INDEX action_reading_of_entry ON action_reading (municipality_id, log_entry_id);

      -- when a body reminds of its actions, once it has chosen that
      CREATE TABLE action_timing (
        municipality_id uuid NOT NULL REFERENCES municipality,
        body_id uuid NOT NULL,
        rules jsonb NOT NULL,
        version integer NOT NULL,
        PRIMARY KEY (municipality_id, body_id),
        FOREIGN KEY (municipality_id, body_id) REFERENCES body (municipality_id, id)
      );
      -- The words of actions and their logs, as they are looked for: each once in a municipality, and where it stands. An index
      -- on texts would not do: row-level security lets an index answer only operators that leak nothing, such as equality.
      CREATE TABLE action_word (
        municipality_id uuid NOT NULL REFERENCES municipality,
        -- in small letters and without accents
        word text NOT NULL,
        stem text NOT NULL,
        PRIMARY KEY (municipality_id, word)
      );
      CREATE TABLE action_word_use (
        municipality_id uuid NOT NULL REFERENCES municipality,
        word text NOT NULL,
        action_id uuid NOT NULL,
        place text NOT NULL CHECK (place IN ('title', 'description', 'result', 'log')),
        -- the last entry that has it
        log_entry_id uuid,
        PRIMARY KEY (municipality_id, word, action_id, place),
        FOREIGN KEY (municipality_id, action_id) REFERENCES action (municipality_id, id),
        FOREIGN KEY (municipality_id, log_entry_id) REFERENCES action_log_entry (municipality_id, id),
        CHECK ((place = 'log') = (log_entry_id IS NOT NULL))
      );
      CREATE INDEX action_word_use_of_action ON action_word_use (municipality_id, action_id, place);

      -- what the rooms above may read; whoever asks meets the table's own row-level security
      CREATE VIEW action_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, goal_id, seat_id, title, due_on, status, last_logged_at, ended_at, created_at FROM action;
      CREATE VIEW plan_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, body_id, kind, title FROM plan;
      -- the goals that hold, as the adopted version words them
      CREATE VIEW goal_card WITH (security_invoker = true) AS
        SELECT held.municipality_id, goal.goal_id AS id, held.plan_id, goal.position, goal.wording
          FROM plan_version held JOIN plan_version_goal goal
            ON goal.municipality_id = held.municipality_id AND goal.plan_version_id = held.id
         WHERE held.state = 'adopted';
      -- open actions whose goal is not in the version that holds, and since when that is so
      CREATE VIEW action_without_goal WITH (security_invoker = true) AS
        SELECT action.municipality_id, action.id, goal.plan_id,
               greatest(action.created_at, coalesce(held.adopted_at, held.created_at)) AS since
          FROM action
          JOIN goal ON goal.municipality_id = action.municipality_id AND goal.id = action.goal_id
          JOIN plan_version held
            ON held.municipality_id = action.municipality_id AND held.plan_id = goal.plan_id AND held.state = 'adopted'
         WHERE action.status IN ('planned', 'ongoing') AND NOT EXISTS (
           SELECT FROM plan_version_goal kept WHERE kept.municipality_id = action.municipality_id
             AND kept.plan_version_id = held.id AND kept.goal_id = action.goal_id);
      CREATE VIEW first_line_unit_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, name, seat_id, ended_at FROM first_line_unit;
    `);
    await runner.query(
      'GRANT SELECT ON action_card, plan_card, goal_card, action_without_goal, first_line_unit_card TO samsyn_app',
    );
    for (const table of ['plan', 'plan_version', 'first_line_unit', 'action', 'action_timing']) {
      await runner.query(protectTenantTable(table, 'SELECT, INSERT, UPDATE'));
    }
    for (const table of ['goal', 'action_log_entry', 'action_log_file', 'action_reading', 'action_word']) {
      await runner.query(protectTenantTable(table, 'SELECT, INSERT'));
    }
    for (const table of ['plan_version_goal', 'action_party', 'action_word_use']) {
      await runner.query(protectTenantTable(table));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW action_card, plan_card, goal_card, action_without_goal, first_line_unit_card;
      DROP TABLE action_timing, action_word_use, action_word, action_reading, action_log_file, action_log_entry, action_party, action, first_line_unit, plan_version_goal, goal,
        plan_version, plan
    `);
  }
}
