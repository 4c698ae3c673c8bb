import { codeOf, exampleFiles, valueOf } from '@samsyn/testing';
import { PlanContext } from '../plan-context.builder';

const { docx, odt, pdf, png, xlsx } = exampleFiles;
const one = { files: 1, parts: 1 };

describe('the document of a version', () => {
  let plans: PlanContext;

  beforeAll(async () => {
    plans = await PlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  it('given a draft, when it gets another, then that replaces the first, which is gone', async () => {
    const { draft } = await plans.create();
    const first = valueOf(await plans.askDocument(draft, odt()));
    const second = valueOf(await plans.askDocument(first, docx()));

    expect(first.document).toMatchObject({ name: 'Handlingsplan.odt' });
    expect(second).toMatchObject({ document: { name: 'Handlingsplan.docx' }, version: draft.version + 2 });
    expect((await plans.get(draft.planId)).draft).toEqual(second);
    expect(await plans.filesKept()).toEqual(one);
    const rows = await plans.context.within(plans.caller, (tx) =>
      tx.query(
        `SELECT subject_id, detail FROM audit_entry WHERE action = 'plan-version.document-set' ORDER BY seq`,
      ),
    );
    const [was, is] = [first.document?.id, second.document?.id];
    expect(rows).toEqual([
      { subject_id: draft.planId, detail: { versionId: draft.id, fileId: was } },
      { subject_id: draft.planId, detail: { versionId: draft.id, fileId: is, replacedFileId: was } },
    ]);
  });

  it('given a version that holds, and then is superseded, then each takes its document, and the next draft begins without', async () => {
    const held = await plans.adopted('2017-05-22', 'violent-extremism', 'Värna');
    const filed = valueOf(await plans.askDocument(held, pdf()));
    const next = valueOf(await plans.draft(held.planId));
    valueOf(await plans.askAdoption(next, { adoptedYear: 2022 }));

    expect(filed).toMatchObject({ state: 'adopted', document: { name: 'Handlingsplan.pdf' } });
    expect(next.document).toBeNull();
    expect(
      valueOf(await plans.askDocument({ ...filed, version: filed.version + 1 }, pdf('skannad'))),
    ).toMatchObject({ state: 'superseded', document: { type: 'application/pdf' } });
    expect(await plans.filesKept()).toEqual(one);
  });

  it.each([
    ['a picture', png(), 'a', 'plan-version.document-refused'],
    ['a sheet', xlsx(), 'a', 'plan-version.document-refused'],
    ['cut short', pdf().subarray(0, 20), 'a', 'file.damaged'],
    ['named by an identity number', pdf(), '900101-2385.pdf', 'file.name-refused'],
  ])('given one that is %s, then the one before is kept', async (_what, file, name, code) => {
    const { draft } = await plans.create();
    const before = valueOf(await plans.askDocument(draft, odt()));

    expect(await plans.askDocument(before, file, plans.caller, name)).toMatchObject({
      error: { code, errors: [{ path: 'file' }] },
    });
    expect((await plans.get(draft.planId)).draft).toEqual(before);
    expect(await plans.filesKept()).toEqual(one);
  });

  it('given no room for another, then the one before is kept; what it left would have been room enough', async () => {
    const { draft } = await plans.create();
    const before = valueOf(await plans.askDocument(draft, pdf()));
    const fill = (size: number) =>
      plans.context.within(plans.caller, (tx) =>
        tx.query(
          `INSERT INTO file (municipality_id, name, type, size, sha256)
           SELECT $1, 'a', 'application/pdf', least(10485760, $2 - at), repeat('0', 64)
             FROM generate_series(0, $2 - 1, 10485760) AS at`,
          [plans.caller.scope.municipalityId, size],
        ),
      );
    await fill(2000 * 1024 * 1024 - pdf().length);
    const same = valueOf(await plans.askDocument(before, pdf()));
    expect(await plans.askDocument(same, pdf('en längre'))).toMatchObject({
      error: { code: 'file.no-room' },
    });

    expect((await plans.get(draft.planId)).draft).toEqual(same);
  });

  it('given a stale version, then what stands is told and kept', async () => {
    const { draft } = await plans.create();
    const current = valueOf(await plans.askDocument(draft, pdf()));

    expect(await plans.askDocument(draft, odt())).toEqual({
      ok: false,
      error: { code: 'plan-version.changed', current, yours: { version: draft.version } },
    });
    expect(await plans.filesKept()).toEqual(one);
  });

  it('given a version of another plan or municipality, then it is missing', async () => {
    const other = await plans.adopted('2026-01-12', 'crime-prevention', 'Trygghet');
    const { draft } = await plans.create();

    expect(codeOf(await plans.askDocument({ ...draft, planId: other.planId }, pdf()))).toBe(
      'plan-version.missing',
    );
    expect(codeOf(await plans.askDocument(draft, pdf(), await plans.context.coordinator()))).toBe(
      'plan-version.missing',
    );
    expect(await plans.filesKept()).toEqual({ files: 0, parts: 0 });
  });
});
