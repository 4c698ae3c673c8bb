import { createBodySchema, standingCouncilAgenda, standingWorkingGroupAgenda } from '@samsyn/contract';
import { newBody } from './new-body.rules';

describe('a new body', () => {
  it('given only name and kind, when it is made, then it has the default timing and the agenda of its kind', () => {
    const council = newBody(createBodySchema.parse({ name: 'Samverkansrådet', kind: 'council' }));
    const group = newBody(createBodySchema.parse({ name: 'Arbetsgruppen', kind: 'working-group' }));

    expect(council).toMatchObject({
      replyByDays: 14,
      contributionsByDays: 12,
      documentsDays: 7,
      atRiskWeeks: 10,
    });
    expect(council.timingRules.map(({ id }) => id)).toContain('chase-after');
    expect(council.standingAgenda).toEqual(standingCouncilAgenda('sv'));
    expect(group.standingAgenda).toEqual(standingWorkingGroupAgenda('sv'));
  });

  it('given timing of its own, when it is made, then that stands, even when it is empty', () => {
    const body = newBody(
      createBodySchema.parse({
        name: 'Rådet',
        kind: 'council',
        replyByDays: 0,
        timingRules: [],
        standingAgenda: [],
      }),
    );

    expect(body).toMatchObject({ replyByDays: 0, documentsDays: 7, timingRules: [], standingAgenda: [] });
  });

  it('given an agenda with half an emoji, when it is read, then it is refused instead of failing in the database', () => {
    const item = { title: 'Öppnande \ud83d', presenter: null, minutes: 5, kind: 'information' };

    expect(
      createBodySchema.safeParse({ name: 'Rådet', kind: 'council', standingAgenda: [item] }).success,
    ).toBe(false);
  });
});
