import { Database } from '@samsyn/platform';
import { buildFirstLineUnit, buildPlan } from '@samsyn/testing';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { Coordinator, linkIn, type MeetingAnswer } from './council-meeting.builder';
import { asSuperuser, tenantTables } from './tenant-rows';

/** What the catalogue says; a rule that holds gives no rows. */
const broken = {
  'tables without forced row-level security': `
    SELECT relname FROM pg_class WHERE oid = ANY($1) AND NOT (relrowsecurity AND relforcerowsecurity)`,
  'tables without a policy for reading and writing': `
    SELECT relname FROM pg_class WHERE oid = ANY($1) AND NOT EXISTS (
      SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polcmd = '*' AND polpermissive
        AND pg_get_expr(polqual, polrelid) LIKE '%municipality_id =%samsyn.municipality%'
        AND pg_get_expr(polwithcheck, polrelid) LIKE '%municipality_id =%samsyn.municipality%')`,
  'policies that let anything else be written': `
    SELECT polname FROM pg_policy WHERE polrelid = ANY($1) AND polname <> 'municipality_scope' AND polcmd <> 'r'`,
  'policies for reading that nobody has thought about': `
    SELECT polname FROM pg_policy WHERE polrelid = ANY($1)
      AND polname NOT IN ('municipality_scope', 'own_membership', 'due_scan', 'open_scan', 'object_scan')`,
  'foreign keys between tenant tables that could probe another municipality': `
    SELECT conrelid::regclass || '.' || conname AS name FROM pg_constraint
    WHERE contype = 'f' AND conrelid = ANY($1) AND confrelid = ANY($1) AND NOT EXISTS (
      SELECT FROM unnest(conkey, confkey) AS pair (here, there)
      JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = pair.here AND a.attname = 'municipality_id'
      JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = pair.there AND b.attname = 'municipality_id')`,
  'tables whose municipality need not be': `
    SELECT attrelid::regclass FROM pg_attribute
    WHERE attrelid = ANY($1) AND attname = 'municipality_id' AND NOT attnotnull`,
  'tables that the application owns or may empty': `
    SELECT relname FROM pg_class WHERE oid = ANY($1)
      AND (pg_get_userbyid(relowner) = 'samsyn_app' OR has_table_privilege('samsyn_app', oid, 'TRUNCATE'))`,
  'views that read with the rights of their owner': `
    SELECT relname FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace
      AND NOT coalesce(reloptions::text LIKE '%security_invoker=true%', false) AND $1::oid[] IS NOT NULL`,
  'functions with the rights of their owner, but those that name municipalities or count over them, and the bucket’s sweep': `
    SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace
      AND proname NOT IN ('municipalities_with_due_mail', 'municipalities_with_tasks', 'mail_figures', 'stray_files') AND $1::oid[] IS NOT NULL`,
  'rights to change or remove what has been logged': `
    SELECT privilege FROM unnest(ARRAY['UPDATE', 'DELETE']) AS privilege
    WHERE $1::oid[] IS NOT NULL AND (has_table_privilege('samsyn_app', 'audit_entry', privilege)
      OR (privilege = 'UPDATE' AND has_any_column_privilege('samsyn_app', 'audit_entry', privilege)))`,
  'powers of the application beyond its grants': `
    SELECT rolname FROM pg_roles WHERE rolname = 'samsyn_app' AND $1::oid[] IS NOT NULL
      AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR EXISTS (
        SELECT FROM pg_auth_members WHERE member = pg_roles.oid))`,
};

describe('one municipality and another', () => {
  let app: TestApp;
  let home: TestMunicipality;
  let other: TestMunicipality;

  /** A plan with its goals, a unit, and an action with a line and a reading. */
  const actsOnPlan = async (council: Coordinator) => {
    const { scope, council: group } = council.municipality;
    const seatId = group.seats[0]?.seatId ?? '';
    const [goalId, unitId] = await app.within(scope, async (tx) => {
      const { goalIds } = await buildPlan(tx, { bodyId: group.bodyId });
      return [goalIds[0], await buildFirstLineUnit(tx, { seatId })];
    });
    const action = await council.done<{ id: string }>('POST', '/actions', {
      goalId,
      seatId,
      unitIds: [unitId],
      title: 'Demokratidialog',
      preventionLevel: 'universal',
      dueOn: '2027-11-30',
      indicator: { name: 'antal klasser' },
    });
    await council.done('POST', `/actions/${action.id}/readings`, { version: 1, value: 6 });
    await council.done('PUT', `/bodies/${group.bodyId}/action-timing`, {
      version: 1,
      rules: [],
      confirmed: true,
    });
  };

  /** Something in every table of the municipality; returns the link in its notice. */
  const livedIn = async (municipality: TestMunicipality) => {
    const council = new Coordinator(app, municipality);
    const key = { 'idempotency-key': 'samma' };
    await app.request(municipality, 'POST', '/council/half-years/2027-2/waiver', { reason: 'Exempel' }, key);
    await council.done('POST', '/invitations', { email: 'ny@exempelkommun.example', roles: ['reader'] });
    await actsOnPlan(council);
    const meeting = await council.schedule({ place: `Hus i ${municipality.slug}` });
    await council.done<MeetingAnswer>('POST', `/meetings/${meeting.id}/notice`, { version: 1 });
    // what the other municipality had due leaves in the same sweep
    const addresses = new Set(municipality.council.seats.map(({ email }) => email));
    const notice = (await council.sent()).find(({ to }) => to.some((address) => addresses.has(address)));
    await council.replyByLink(notice, { answer: 'tentative' });
    await app.http.inject({
      method: 'POST',
      url: `${linkIn(notice)}/wrong-person`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'name=Kim+Exempel',
    });
    await council.done('POST', `/meetings/${meeting.id}/chase`, { confirmed: true });
    await council.done('PATCH', '/settings', { version: 1, leaveTime: '09:00', confirmed: true });
    await council.done('POST', `/bodies/${municipality.council.bodyId}/annual-reports`, { year: 2026 });
    await app.within(municipality.scope, (tx) =>
      tx.query(
        `INSERT INTO asked_colleague (municipality_id, action_id, seat_id, contact_id, name, email, asked_at, expires_at)
         SELECT $1, (SELECT id FROM action LIMIT 1), seat_id, contact_id, 'Kim Exempel', 'kim@exempel.example',
           product_now(), product_now() + interval '1 day'
         FROM seat_holding LIMIT 1`,
        [municipality.id],
      ),
    );
    await app.within(municipality.scope, (tx) =>
      tx.query(
        `WITH kept AS (INSERT INTO file (municipality_id, name, type, size, sha256)
           VALUES ($1, 'exempel.pdf', 'application/pdf', 1, repeat('0', 64)) RETURNING id),
         logged AS (INSERT INTO action_log_file (municipality_id, log_entry_id, file_id)
           SELECT $1, (SELECT id FROM action_log_entry LIMIT 1), id FROM kept)
         INSERT INTO file_chunk (municipality_id, file_id, number, content) SELECT $1, id, 0, '%' FROM kept`,
        [municipality.id],
      ),
    );
    return linkIn(notice);
  };

  beforeAll(async () => {
    app = await TestApp.start({ settings: { DATABASE_POOL_SIZE: '2' } });
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    home = await app.municipality({ seats: 2 });
    other = await app.municipality({ seats: 3 });
  });
  afterAll(() => app.stop());

  it.each(Object.entries(broken))(
    'given the catalogue, when %s are looked for, then there are none',
    async (_, sql) => {
      const found = await asSuperuser(app, async (client) => {
        const tables = await tenantTables(client);
        const { rows } = await client.query<{ oid: string }>(
          'SELECT unnest($1::text[])::regclass::oid AS oid',
          [tables],
        );
        expect(rows.length).toBeGreaterThan(14);
        return (await client.query(sql, [rows.map(({ oid }) => oid)])).rows;
      });
      expect(found).toEqual([]);
    },
  );

  it('given the running application, when it is asked who it is, then it is the role without powers', async () => {
    const [row] = await app
      .get(Database)
      .global<{ who: string }[]>((manager) => manager.query('SELECT current_user AS who'));
    expect(row?.who).toBe('samsyn_app');
  });

  it('given a lived-in municipality, when no scope is set, then no table shows a row, after a failure too', async () => {
    await livedIn(home);
    const database = app.get(Database);
    const tables = await asSuperuser(app, tenantTables);
    const counted = async () => {
      const counts: [string, number][] = [];
      for (const table of tables) {
        const [row] = await database.global<{ count: number }[]>((manager) =>
          manager.query(`SELECT count(*)::int AS count FROM ${table}`),
        );
        counts.push([table, row?.count ?? -1]);
      }
      return counts;
    };
    const none = tables.map((table) => [table, 0]);
    expect(await counted()).toEqual(none);
    await expect(app.within(home.scope, (tx) => tx.query('SELECT 1 / 0'))).rejects.toThrow();
    await expect(
      app.within(home.scope, async () => {
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await counted()).toEqual(none);
    for (const table of tables) {
      const [row] = await app.within(home.scope, (tx) =>
        tx.query<{ own: boolean }>(`SELECT bool_and(municipality_id = $1) AS own FROM ${table}`, [home.id]),
      );
      expect([table, row?.own]).toEqual([table, true]);
    }
  });

  it('given the scope of one, when a row of the other is written or changed, then PostgreSQL refuses', async () => {
    const insert = `INSERT INTO organisation (municipality_id, name, kind) VALUES ($1, 'Exempel', 'other')`;
    await expect(app.within(home.scope, (tx) => tx.query(insert, [other.id]))).rejects.toThrow(
      'row-level security',
    );
    const move = 'UPDATE organisation SET municipality_id = $1';
    await expect(app.within(home.scope, (tx) => tx.query(move, [other.id]))).rejects.toThrow();
    const changed = await app.within(home.scope, (tx) =>
      tx.query('UPDATE organisation SET kind = $2 WHERE municipality_id = $1 RETURNING id', [
        other.id,
        'other',
      ]),
    );
    expect(changed).toEqual([]);
  });

  it("given a link of one, when its address is turned towards the other, then it is nobody's", async () => {
    const link = await livedIn(other);
    const page = await app.http.inject(`${link}/reply`);
    expect(page.body).toContain(other.slug);
    expect(page.body).not.toContain(home.slug);
    const token = Buffer.from(link.slice('/l/'.length), 'base64url');
    Buffer.from(home.id.replaceAll('-', ''), 'hex').copy(token, 16);
    const forged = await app.http.inject(`/l/${token.toString('base64url')}/reply`);
    expect(forged.statusCode).toBe(404);
    expect(forged.body).not.toContain(home.slug);
  });

  it('given two connections, when 2,000 requests of both come at once, then no answer holds a row of the other', async () => {
    const sides = [home, other];
    const own = await Promise.all(
      sides.map(
        async ({ council }) => new Set([council.bodyId, ...council.seats.map((seat) => seat.organisationId)]),
      ),
    );
    const paths = ['/organisations', '/bodies'];
    const mixed: string[] = [];
    let next = 0;
    const ask = async () => {
      for (let turn = next++; turn < 2_000; turn = next++) {
        const side = turn % 2;
        const path = paths[(turn >> 1) % 2] ?? '';
        const answer = await app.request(sides[side] ?? home, 'GET', path);
        const { items } = answer.json<{ items: { id: string }[] }>();
        const right = items.length > 0 && items.every(({ id }) => own[side]?.has(id));
        if (answer.statusCode !== 200 || !right) mixed.push(`${turn}: ${answer.statusCode} ${answer.body}`);
      }
    };
    await Promise.all(Array.from({ length: 40 }, ask));
    expect(mixed).toEqual([]);
    // as long as a machine that does other things too may take
  }, 120_000);
});
