import { civilDate, type Matter } from '@samsyn/contract';
import { ranked } from './ranking.rules';

const since = '2027-03-10T07:00:00.000Z';
const thing = (id: string) => ({ type: 'example', id });

function late(id: string, day = '2027-04-21'): Matter {
  const action = { useCase: 'mailings.list', target: thing(id) } as const;
  const facts = { count: 1, reason: null };
  return { code: 'mail.overdue', facts, day: civilDate(day), since, subject: thing(id), action };
}

function failed(code: 'mail.failed' | 'mail.expired', id: string, day: string): Matter {
  const facts = { count: 1, reason: 'refused', addressee: null, about: null, aboutRecipient: false } as const;
  return { ...late(id, day), code, facts };
}

const order = (...matters: Matter[]) => ranked(matters).map(({ subject }) => subject.id);

describe('the order of what needs a person', () => {
  it('given a late mail and a failed one, then what is late comes first, however near the other’s day', () => {
    expect(order(failed('mail.failed', 'b', '2027-03-10'), late('a', '2027-12-01'))).toEqual(['a', 'b']);
  });

  it('given what cannot be mended any more, then it comes last', () => {
    expect(
      order(failed('mail.expired', 'b', '2027-03-10'), failed('mail.failed', 'a', '2027-04-21')),
    ).toEqual(['a', 'b']);
  });

  it('given equals, then the nearer day comes first, and the order never depends on how they were found', () => {
    const matters = [late('c', '2027-04-22'), late('b'), late('a')];
    expect(order(...matters)).toEqual(['a', 'b', 'c']);
    expect(order(...matters.toReversed())).toEqual(['a', 'b', 'c']);
  });
});
