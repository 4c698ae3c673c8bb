import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table';

/** Meetings with agenda, participants and replies; the personal links that let a partner answer; waivers. */
export class Meetings1795000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meeting (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL,
        title text NOT NULL,
        uid text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
        time_zone text NOT NULL,
        place text NOT NULL,
        remote text,
        remote_url text,
        reply_by date NOT NULL,
        contributions_by date NOT NULL,
        documents_by date NOT NULL,
        status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'held', 'cancelled')),
        version integer NOT NULL DEFAULT 1,
        -- rises on time, place, title or cancel: what was told of an earlier one is old
        revision integer NOT NULL DEFAULT 0,
        -- the revision at which the time last changed: what was planned for an earlier one has lost its day
        time_revision integer NOT NULL DEFAULT 0,
        -- the iCalendar SEQUENCE: rises with every change, withdrawal and invitation anew; and when that was decided
        sequence integer NOT NULL DEFAULT 0,
        sequenced_at timestamptz,
        notice_ordered_at timestamptz,
        -- when it was stored as one of a year's dates: its people keep the time from then on, and are invited later
        dates_set_at timestamptz,
        changed_at timestamptz,
        change_reason text,
        -- why each revision came to be, for whom somebody said so: who was told an older one is told all since
        change_reasons jsonb NOT NULL DEFAULT '[]',
        cancelled_at timestamptz,
        cancel_reason text,
        -- when someone last decided on the agenda; null while it is the body's standing one
        agenda_decided_at timestamptz,
        -- how long the body's standing agenda was, in minutes, when it was fitted to the meeting's length
        agenda_fitted_from integer,
        -- when someone last ordered that those who were sent another agenda be told what has changed
        agenda_ordered_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (uid),
        FOREIGN KEY (municipality_id, body_id) REFERENCES body (municipality_id, id)
      );
      CREATE INDEX meeting_by_start ON meeting (municipality_id, starts_at, id);
      CREATE INDEX meeting_of_body ON meeting (municipality_id, body_id, starts_at);

      -- a body sits in one place at a time; this also turns a double click without a key into one meeting
      CREATE UNIQUE INDEX meeting_once ON meeting (municipality_id, body_id, starts_at) WHERE status = 'planned';

      -- what the rooms above may read; whoever asks meets the table's own row-level security
      CREATE VIEW meeting_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, body_id, title, starts_at, ends_at, time_zone, reply_by, status, agenda_decided_at,
               changed_at, cancelled_at
          FROM meeting;

      CREATE TABLE agenda_item (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        meeting_id uuid NOT NULL,
        position integer NOT NULL,
        title text NOT NULL,
        presenter text,
        -- who presents it among those who take part; the presenter's words stay when the seat is called otherwise
        seat_id uuid,
        minutes integer NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
        kind text NOT NULL CHECK (kind IN ('information', 'discussion', 'decision', 'break')),
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, meeting_id) REFERENCES meeting (municipality_id, id),
        FOREIGN KEY (municipality_id, seat_id) REFERENCES seat (municipality_id, id)
      );
      CREATE INDEX agenda_item_meeting ON agenda_item (municipality_id, meeting_id, position);

      CREATE TABLE participant (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        meeting_id uuid NOT NULL,
        seat_id uuid NOT NULL,
        -- a substitute comes in a participant's place and is reached by name and address alone
        substitute_for uuid,
        substitute_name text,
        substitute_email citext,
        -- who named them: another person's substitute is nobody's when the seat changes hands
        named_by uuid,
        withdrawn_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, meeting_id) REFERENCES meeting (municipality_id, id),
        FOREIGN KEY (municipality_id, seat_id) REFERENCES seat (municipality_id, id),
        FOREIGN KEY (municipality_id, substitute_for) REFERENCES participant (municipality_id, id),
        FOREIGN KEY (municipality_id, named_by) REFERENCES contact (municipality_id, id),
        CHECK ((substitute_for IS NULL) = (named_by IS NULL)),
        CHECK ((substitute_for IS NULL) = (substitute_email IS NULL)),
        CHECK ((substitute_for IS NULL) = (substitute_name IS NULL))
      );
      CREATE UNIQUE INDEX participant_seat ON participant (municipality_id, meeting_id, seat_id)
        WHERE substitute_for IS NULL;
      CREATE UNIQUE INDEX participant_substitute ON participant (municipality_id, substitute_for)
        WHERE withdrawn_at IS NULL;
      CREATE INDEX participant_meeting ON participant (municipality_id, meeting_id);

      -- for which seat somebody takes part, and who comes in their place
      CREATE VIEW participant_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, meeting_id, seat_id, substitute_name FROM participant;

      -- the seats that take part, without their substitutes
      CREATE VIEW seat_at_meeting WITH (security_invoker = true) AS
        SELECT municipality_id, meeting_id, seat_id, created_at FROM participant
         WHERE substitute_for IS NULL AND withdrawn_at IS NULL;

      CREATE TABLE reply (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        number bigint GENERATED ALWAYS AS IDENTITY,
        meeting_id uuid NOT NULL,
        participant_id uuid NOT NULL,
        answer text NOT NULL CHECK (answer IN ('in-room', 'remote', 'substitute', 'declined', 'tentative')),
        remark text,
        substitute_name text,
        substitute_email citext,
        -- a reply counts while this equals the meeting's start: a move asks again, a change of room does not
        for_starts_at timestamptz NOT NULL,
        -- whose answer it is, not whose seat; a substitute is no contact and has a participant of their own
        given_as text NOT NULL CHECK (given_as IN ('holder', 'deputy', 'substitute')),
        given_by uuid,
        source text NOT NULL CHECK (source IN ('link', 'phone', 'email', 'in-person')),
        registered_by uuid REFERENCES account,
        -- what who registered it adds, for the municipality alone; the remark is the partner's own
        note text,
        registered_at timestamptz NOT NULL,
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, meeting_id) REFERENCES meeting (municipality_id, id),
        FOREIGN KEY (municipality_id, participant_id) REFERENCES participant (municipality_id, id),
        FOREIGN KEY (municipality_id, given_by) REFERENCES contact (municipality_id, id),
        CHECK ((given_as = 'substitute') = (given_by IS NULL)),
        CHECK ((source = 'link') = (registered_by IS NULL)),
        CHECK (note IS NULL OR registered_by IS NOT NULL),
        CHECK ((answer = 'substitute') = (substitute_email IS NOT NULL))
      );
      CREATE INDEX reply_meeting ON reply (municipality_id, meeting_id, participant_id, number);

      -- when which participant was answered for, and for which start of the meeting
      CREATE VIEW reply_card WITH (security_invoker = true) AS
        SELECT municipality_id, meeting_id, participant_id, for_starts_at, registered_at FROM reply;

      CREATE TABLE chase_order (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        meeting_id uuid NOT NULL,
        -- holds for this time of the meeting only: after a move everyone is asked anew anyway
        time_revision integer NOT NULL,
        ordered_at timestamptz NOT NULL,
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, meeting_id) REFERENCES meeting (municipality_id, id)
      );
      CREATE INDEX chase_order_meeting ON chase_order (municipality_id, meeting_id);

      CREATE TABLE personal_link (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- what it is for, and what it leads to; registered by the contexts that own them
        purpose text NOT NULL CHECK (purpose ~ '^[a-z-]+[.][a-z-]+$'),
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        -- a substitute is no contact of the municipality's, and is known as a participant alone; who is invited may be nobody yet
        holder_type text NOT NULL CHECK (holder_type IN ('contact', 'account', 'participant', 'invitation', 'colleague')),
        holder_id uuid NOT NULL,
        -- the seat it was given for, if it hangs on one: it is revoked when the seat changes hands
        seat_id uuid,
        revoked_at timestamptz,
        -- its holder has been given the seat again since, and gets another; this one stays revoked
        replaced boolean NOT NULL DEFAULT false CHECK (NOT replaced OR revoked_at IS NOT NULL),
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, seat_id) REFERENCES seat (municipality_id, id)
      );
      CREATE UNIQUE INDEX personal_link_of_holder
        ON personal_link (municipality_id, purpose, subject_type, subject_id, holder_type, holder_id)
        WHERE NOT replaced;
      CREATE INDEX personal_link_of_seat ON personal_link (municipality_id, seat_id);

      -- whose seat a link was given for
      CREATE VIEW personal_link_card WITH (security_invoker = true) AS
        SELECT municipality_id, id, seat_id FROM personal_link;

      CREATE TABLE half_year_waiver (
        municipality_id uuid NOT NULL REFERENCES municipality,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL,
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2200),
        half integer NOT NULL CHECK (half IN (1, 2)),
        reason text NOT NULL CHECK (length(btrim(reason)) > 0),
        decided_by uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT product_now(),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, body_id, year, half),
        FOREIGN KEY (municipality_id, body_id) REFERENCES body (municipality_id, id)
      );
      CREATE VIEW waived_half_year WITH (security_invoker = true) AS
        SELECT municipality_id, body_id, year, half FROM half_year_waiver;
    `);
    await runner.query(
      'GRANT SELECT ON meeting_card, participant_card, seat_at_meeting, reply_card, personal_link_card, waived_half_year TO samsyn_app',
    );
    for (const table of ['meeting', 'participant', 'personal_link']) {
      await runner.query(protectTenantTable(table, 'SELECT, INSERT, UPDATE'));
    }
    for (const table of ['agenda_item', 'half_year_waiver']) await runner.query(protectTenantTable(table));
    for (const table of ['reply', 'chase_order'])
      await runner.query(protectTenantTable(table, 'SELECT, INSERT'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW meeting_card, participant_card, seat_at_meeting, reply_card, personal_link_card, waived_half_year',
    );
    await runner.query(
      'DROP TABLE half_year_waiver, personal_link, chase_order, reply, participant, agenda_item, meeting',
    );
  }
}
