import { randomUUID } from 'node:crypto';
import type { ActionView, LoggedActionView } from '@samsyn/contract';
import { buildCouncil, codeOf, exampleFiles, valueOf } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';
import { OpenActionFileService } from './open-action-file.service';

const { pdf, docm } = exampleFiles;

describe('a file in the log of an action', () => {
  let plans: ActionPlanContext;
  let action: ActionView;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(async () => {
    await plans.begin();
    action = await plans.create();
  });
  afterAll(() => plans.stop());

  const attached = async (file = pdf(), to = action): Promise<{ fileId: string } & LoggedActionView> => {
    const logged = valueOf(await plans.askLogWith(to, file));
    return { ...logged, fileId: logged.entry.file?.id ?? '' };
  };
  const open = (fileId: string, by = plans.caller, actionId = action.id) =>
    plans.context.get(OpenActionFileService).open(by, { actionId, fileId });
  const kept = () =>
    plans.context.within(plans.caller, async (tx) => {
      const [row] = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM file');
      return row?.count;
    });

  it('given one with what is logged, then the entry tells of it, it is handed out as it came, and the audit log has its id', async () => {
    const { entry, fileId } = await attached();

    expect(entry.file).toEqual({
      id: fileId,
      name: 'Rutin.pdf',
      type: 'application/pdf',
      size: pdf().length,
    });
    expect(await plans.entries(action)).toEqual([entry]);
    const parts: Uint8Array[] = [];
    for await (const part of valueOf(await open(fileId)).content) parts.push(part);
    expect(Buffer.concat(parts)).toEqual(pdf());
    const [audit] = await plans.context.within(plans.caller, (tx) =>
      tx.query<{ detail: unknown }>(`SELECT detail FROM audit_entry WHERE action = 'action.logged'`),
    );
    expect(audit?.detail).toEqual({ version: 2, fields: ['text'], fileId });
  });

  it.each([
    ['that is none of the types', docm(), 'a', 'file.type-refused'],
    ['without a byte', Buffer.alloc(0), 'a', 'file.empty'],
    ['cut short', pdf().subarray(0, 20), 'a', 'file.damaged'],
    ['with an identity number in its name', pdf(), 'intyg 900101-2385.pdf', 'file.name-refused'],
  ])('given one %s, then nothing is logged and nothing kept', async (_what, file, name, code) => {
    expect(codeOf(await plans.askLogWith(action, file, plans.caller, name))).toBe(code);
    expect(await plans.entries(action)).toEqual([]);
    expect(await kept()).toBe(0);
  });

  it('given something else in the way, then the file is not kept either', async () => {
    const stale = { id: action.id, version: action.version + 1 };
    expect(codeOf(await plans.askLogWith(stale, pdf()))).toBe('action.changed');
    expect(codeOf(await plans.askLogWith(action, pdf(), plans.member(1)))).toBe('seat.not-yours');
    expect(await kept()).toBe(0);
  });

  it('given twenty in the log of the action, then no more there, and one in another’s', async () => {
    await attached();
    await plans.context.within(plans.caller, (tx) =>
      tx.query(
        `WITH kept AS (INSERT INTO file (municipality_id, name, type, size, sha256)
           SELECT municipality_id, name, type, size, sha256 FROM file, generate_series(1, 19) RETURNING id),
         numbered AS (SELECT id, row_number() OVER () AS at FROM kept),
         logged AS (INSERT INTO action_log_entry
             (municipality_id, action_id, logged_at, seat_id, seat_function, author_account_id, author_role, source)
           SELECT municipality_id, action_id, logged_at, seat_id, seat_function, author_account_id, author_role, source
             FROM action_log_entry, generate_series(1, 19) RETURNING id, municipality_id),
         entries AS (SELECT id, municipality_id, row_number() OVER () AS at FROM logged)
         INSERT INTO action_log_file (municipality_id, log_entry_id, file_id)
           SELECT entries.municipality_id, entries.id, numbered.id FROM entries JOIN numbered USING (at)`,
      ),
    );
    const full = { id: action.id, version: 2 };

    expect(await plans.askLogWith(full, pdf())).toEqual({
      ok: false,
      error: { code: 'file.too-many', errors: [{ path: 'file', message: 'file.too-many' }], most: 20 },
    });
    expect(codeOf(await plans.askLog(full, { text: 'Utan fil' }))).toBeUndefined();
    await attached(pdf(), await plans.create());
  });

  it('given the municipality has no room left, then nothing is logged', async () => {
    await plans.context.within(plans.caller, (tx) =>
      tx.query(
        `INSERT INTO file (municipality_id, name, type, size, sha256)
         SELECT $1, 'a', 'application/pdf', 10485760, repeat('0', 64) FROM generate_series(1, 200)`,
        [plans.caller.scope.municipalityId],
      ),
    );

    expect(codeOf(await plans.askLogWith(action, pdf()))).toBe('file.no-room');
    expect(await plans.entries(action)).toEqual([]);
  });

  it('given nobody’s id, or a file of another action, then there is none', async () => {
    const { fileId } = await attached();
    const other = await plans.create();

    expect(codeOf(await open(randomUUID()))).toBe('file.missing');
    expect(codeOf(await open(fileId, plans.caller, other.id))).toBe('file.missing');
    expect(codeOf(await open(fileId, plans.caller, randomUUID()))).toBe('action.missing');
  });

  it('given another municipality, or a member of another body, then there is no such action; a member of the body has it', async () => {
    const { fileId } = await attached();
    const elsewhere = await plans.context.within(plans.caller, (tx) => buildCouncil(tx, { seats: 1 }));
    const stranger = { ...plans.member(0), contactId: elsewhere.seats[0]?.contactId ?? null };

    expect(codeOf(await open(fileId, await plans.context.coordinator()))).toBe('action.missing');
    expect(codeOf(await open(fileId, stranger))).toBe('action.missing');
    expect(codeOf(await open(fileId, plans.member(1)))).toBeUndefined();
  });
});
