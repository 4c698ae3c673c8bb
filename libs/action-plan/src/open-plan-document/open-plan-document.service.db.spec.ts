import { randomUUID } from 'node:crypto';
import { buildBody, codeOf, exampleFiles, valueOf } from '@samsyn/testing';
import { PlanContext } from '../plan-context.builder';
import { OpenPlanDocumentService } from './open-plan-document.service';

describe('the document of a version, when it is asked for', () => {
  let plans: PlanContext;

  beforeAll(async () => {
    plans = await PlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  const open = (which: { planId: string; id: string }, by = plans.caller) =>
    plans.context.get(OpenPlanDocumentService).open(by, { planId: which.planId, versionId: which.id });

  it('given whoever sees the plan, then it is handed out as it came; to others there is no such version', async () => {
    const { draft } = await plans.create();
    const pdf = exampleFiles.pdf();
    valueOf(await plans.askDocument(draft, pdf));
    const bodyId = await plans.context.within(plans.caller, (tx) => buildBody(tx));
    const foreign = valueOf(await plans.ask({ bodyId, kind: 'crime-prevention', title: 'En annan' }));
    const foreignDraft = valueOf(
      await plans.askDocument({ planId: foreign.id, id: foreign.draft?.id ?? '', version: 1 }, pdf),
    );

    const parts: Uint8Array[] = [];
    for await (const part of valueOf(await open(draft, plans.member)).content) parts.push(part);
    expect(Buffer.concat(parts)).toEqual(pdf);
    expect(codeOf(await open(foreignDraft))).toBeUndefined();
    expect(codeOf(await open(foreignDraft, plans.member))).toBe('plan-version.missing');
    expect(codeOf(await open(draft, await plans.context.coordinator()))).toBe('plan-version.missing');
    expect(codeOf(await open({ ...draft, id: randomUUID() }))).toBe('plan-version.missing');
  });

  it('given a version without one, then there is no file', async () => {
    const { draft } = await plans.create();

    expect(codeOf(await open(draft))).toBe('file.missing');
  });
});
