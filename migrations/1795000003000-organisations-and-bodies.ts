import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table';

/** Organisations with their contacts; bodies with seats, and who holds a seat or deputises for it over time. */
export class OrganisationsAndBodies1795000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN
          ('municipality', 'police', 'security-service', 'fire-and-rescue', 'civil-society', 'other')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, name)
      );

      CREATE TABLE contact (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        role text NOT NULL,
        name text,
        email citext NOT NULL,
        phone text,
        language text NOT NULL DEFAULT 'sv' CHECK (language IN ('sv', 'en')),
        -- its name is told on its own card alone
        function_only boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        ended_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, organisation_id) REFERENCES organisation (municipality_id, id)
      );
      CREATE INDEX contact_organisation ON contact (municipality_id, organisation_id);

      -- what the rooms above may read; whoever asks meets the tables' own row-level security
      CREATE VIEW organisation_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, name, kind FROM organisation;
      CREATE VIEW contact_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, organisation_id, CASE WHEN NOT function_only THEN name END AS name, role, email, phone,
               language, function_only, ended_at
          FROM contact;

      ALTER TABLE membership ADD FOREIGN KEY (municipality_id, contact_id) REFERENCES contact (municipality_id, id);
      ALTER TABLE membership_invitation
        ADD FOREIGN KEY (municipality_id, contact_id) REFERENCES contact (municipality_id, id);

      CREATE TABLE body (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('council', 'working-group')),
        reply_by_days integer NOT NULL DEFAULT 14 CHECK (reply_by_days BETWEEN 0 AND 365),
        contributions_by_days integer NOT NULL DEFAULT 12 CHECK (contributions_by_days BETWEEN 0 AND 365),
        documents_days integer NOT NULL DEFAULT 7 CHECK (documents_days BETWEEN 0 AND 365),
        at_risk_weeks integer NOT NULL DEFAULT 10 CHECK (at_risk_weeks BETWEEN 0 AND 26),
        timing_rules jsonb NOT NULL,
        standing_agenda jsonb NOT NULL,
        -- the least number of seats that a meeting ought to have somebody of; it warns, and never blocks
        quorum integer CHECK (quorum BETWEEN 1 AND 100),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, name)
      );

      CREATE TABLE seat (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        function text NOT NULL,
        duty text NOT NULL DEFAULT 'member'
          CHECK (duty IN ('member', 'convener', 'coordinator', 'chair', 'secretary')),
        position integer NOT NULL,
        -- the coordinator is told at once when it is declined near a meeting
        key boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        -- when it was last decided who has it, and until when: a vacancy is known of from then on
        holder_decided_at timestamptz,
        ended_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, body_id) REFERENCES body (municipality_id, id),
        FOREIGN KEY (municipality_id, organisation_id) REFERENCES organisation (municipality_id, id)
      );
      CREATE INDEX seat_body ON seat (municipality_id, body_id, position);

      CREATE TABLE seat_holding (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seat_id uuid NOT NULL,
        contact_id uuid NOT NULL,
        capacity text NOT NULL CHECK (capacity IN ('holder', 'deputy')),
        held_from timestamptz NOT NULL,
        -- a holding that is over as it begins never came to be
        held_until timestamptz CHECK (held_until >= held_from),
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, seat_id) REFERENCES seat (municipality_id, id),
        FOREIGN KEY (municipality_id, contact_id) REFERENCES contact (municipality_id, id),
        -- one holder, and one ordinary deputy, at any instant; a gap is a vacancy
        CONSTRAINT one_holder_at_a_time EXCLUDE USING gist (
          municipality_id WITH =, seat_id WITH =, capacity WITH =, tstzrange(held_from, held_until) WITH &&
        )
      );
      CREATE INDEX seat_holding_contact ON seat_holding (municipality_id, contact_id);

      -- who a reader says should have had a mail for a seat instead: a note to the coordinator, which changes nothing by itself
      CREATE TABLE wrong_person_note (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seat_id uuid NOT NULL,
        -- of a meeting's mail, whose it was; null of mails about what the seat has to do
        participant_id uuid,
        -- who says so; null for a substitute or a colleague
        contact_id uuid,
        -- the colleague who says so, whom somebody has asked to answer in the seat's place
        colleague_id uuid,
        name text NOT NULL,
        email citext,
        said_at timestamptz NOT NULL,
        settled_at timestamptz,
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, seat_id) REFERENCES seat (municipality_id, id),
        FOREIGN KEY (municipality_id, contact_id) REFERENCES contact (municipality_id, id)
      );
      -- one open note for each link, however often it is sent
      CREATE UNIQUE INDEX wrong_person_note_open
        ON wrong_person_note (municipality_id, seat_id, participant_id, contact_id, colleague_id)
        NULLS NOT DISTINCT WHERE settled_at IS NULL;
      CREATE VIEW wrong_recipient WITH (security_invoker = true) AS
        SELECT municipality_id, id, seat_id, participant_id, colleague_id, name, email, said_at
          FROM wrong_person_note WHERE settled_at IS NULL;

      CREATE VIEW body_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, name, kind, at_risk_weeks, created_at FROM body;
      CREATE VIEW seat_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, body_id, organisation_id, function, holder_decided_at, ended_at FROM seat;
      CREATE VIEW holding_card WITH (security_invoker = true) AS
        SELECT municipality_id, seat_id, contact_id, capacity, held_from, held_until FROM seat_holding
        WHERE held_until IS NULL OR held_until > held_from;
    `);
    await runner.query(
      'GRANT SELECT ON organisation_card, contact_card, body_card, seat_card, holding_card, wrong_recipient TO samsyn_app',
    );
    for (const table of ['organisation', 'contact', 'body', 'seat', 'seat_holding', 'wrong_person_note']) {
      await runner.query(protectTenantTable(table, 'SELECT, INSERT, UPDATE'));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE membership DROP CONSTRAINT membership_municipality_id_contact_id_fkey;
      ALTER TABLE membership_invitation DROP CONSTRAINT membership_invitation_municipality_id_contact_id_fkey;
      DROP VIEW organisation_card, contact_card, body_card, seat_card, holding_card, wrong_recipient;
      DROP TABLE wrong_person_note, seat_holding, seat, body, contact, organisation;
    `);
  }
}
