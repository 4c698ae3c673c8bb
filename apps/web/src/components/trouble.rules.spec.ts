import { Refused } from '../lib/api';
import { type QuestionState, troubleOf } from './trouble.rules';

const refused = (status: number) => new Refused({ code: 'any', status, detail: '' });
const question = (state: Partial<QuestionState>): QuestionState => ({
  isPending: false,
  error: null,
  hasAnswer: false,
  ...state,
});
const answered = question({ hasAnswer: true });
const waiting = question({ isPending: true });
const offline = question({ error: refused(0) });
const old = question({ error: refused(0), hasAnswer: true });

describe('what a screen tells of its questions', () => {
  it.each([
    ['that all are answered', [answered, answered], undefined],
    ['that one waits', [answered, waiting], 'waiting'],
    ['that one has an old answer', [waiting, old], 'stale'],
    ['a fault of the server', [old, question({ error: refused(503) })], 'fault'],
    ['a fault of its own', [question({ error: new TypeError('null') })], 'fault'],
    [
      'that nothing was answered, several times',
      [offline, question({ error: refused(500) }), offline],
      'offline',
    ],
    ['a refusal, which its part tells', [question({ error: refused(403) }), answered], undefined],
    [
      'that nothing would be sent, which is an answer',
      [question({ error: refused(409), hasAnswer: true })],
      undefined,
    ],
    ['what is gone, which its part tells', [question({ error: refused(404) })], undefined],
  ] as const)('given %s, then one thing, the worst', (_, questions, told) => {
    expect(troubleOf(questions)).toBe(told);
  });
});
