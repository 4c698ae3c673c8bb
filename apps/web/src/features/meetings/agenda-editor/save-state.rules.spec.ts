import { isAtRisk, stateOf } from './save-state.rules';

describe('what a refusal means for what is written', () => {
  it.each([
    [{ code: 'network.unanswered', status: 0 }, { kind: 'unsaved' }],
    [{ code: 'service.unavailable', status: 503 }, { kind: 'unsaved' }],
    [{ code: 'meeting.cancelled', status: 409 }, { kind: 'closed' }],
    [{ code: 'meeting.held', status: 409 }, { kind: 'closed' }],
    [{ code: 'agenda.presenter-missing', status: 422 }, { kind: 'presenter' }],
    [{ code: 'permission.denied', status: 403 }, { kind: 'refused' }],
    [
      {
        code: 'request.invalid',
        status: 400,
        errors: [{ path: 'items.3.title', message: 'identity-number' }],
      },
      { kind: 'refused', position: 4, why: 'identity-number' },
    ],
  ])('given %j, then %j', (refusal, state) => {
    expect(stateOf(refusal)).toEqual(state);
  });

  it('given what is saved, or being saved, then nothing is lost by leaving', () => {
    expect([
      isAtRisk({ kind: 'saving' }),
      isAtRisk({ kind: 'unsaved' }),
      isAtRisk({ kind: 'incomplete' }),
    ]).toEqual([false, true, true]);
  });
});
