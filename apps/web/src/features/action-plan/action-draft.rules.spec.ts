import type { CivilDate } from '@samsyn/contract';
import { changesOf, draftIn } from './action-draft.rules';

const dueOn = '2027-11-30' as CivilDate;
const whole = { title: 'Demokratidialog i årskurs 8–9', goal: 'g1', level: 'universal' };

function read(
  written: Record<string, string | string[]>,
  startsOn?: string,
  due: CivilDate | undefined = dueOn,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(written))
    for (const each of [value].flat()) form.append(name, each);
  return draftIn(form, { startsOn: startsOn as CivilDate | undefined, dueOn: due });
}

describe('an action as it is written', () => {
  it('given what has to be there alone, then the rest is nothing', () => {
    expect(read(whole)).toEqual({
      goalId: 'g1',
      title: 'Demokratidialog i årskurs 8–9',
      description: null,
      preventionLevel: 'universal',
      unitIds: [],
      organisationIds: [],
      startsOn: null,
      dueOn,
      indicator: null,
    });
  });

  it('given who takes part and what is measured, then both are read', () => {
    const more = { units: ['u1', 'u2'], organisations: 'o1', indicator: 'Antal klasser', unit: 'klasser' };
    expect(read({ ...whole, ...more, target: '8' }, '2027-08-01')).toMatchObject({
      unitIds: ['u1', 'u2'],
      organisationIds: ['o1'],
      startsOn: '2027-08-01',
      indicator: { name: 'Antal klasser', unit: 'klasser', target: 8, wholeNumbers: false },
    });
    expect(read({ ...whole, ...more, target: '8,0', wholeNumbers: 'on' })).toMatchObject({
      indicator: { target: 8, wholeNumbers: true },
    });
  });

  it.each([
    ['title', { ...whole, title: ' ' }],
    ['goal', { ...whole, goal: '' }],
    ['level', { ...whole, level: '' }],
    ['number', { ...whole, indicator: 'Antal', target: 'många' }],
    ['whole', { ...whole, indicator: 'Antal', target: '7,5', wholeNumbers: 'on' }],
    ['indicator', { ...whole, target: '8' }],
    ['indicator', { ...whole, unit: 'klasser' }],
  ])('given a fault in %s, then that is told', (fault, written) => {
    expect(read(written)).toEqual([fault]);
  });

  it('given nothing at all, then all that has to be there is told', () => {
    expect(draftIn(new FormData(), { startsOn: undefined, dueOn: undefined })).toEqual([
      'title',
      'goal',
      'level',
      'due',
    ]);
  });

  it('given days that are missing or in the wrong order, then that is told', () => {
    expect(read(whole, '2027-12-01')).toEqual(['order']);
    expect(read(whole, '2027-11-30')).toMatchObject({ startsOn: '2027-11-30' });
    const form = new FormData();
    for (const [name, value] of Object.entries(whole)) form.append(name, value);
    expect(draftIn(form, { startsOn: undefined, dueOn: undefined })).toEqual(['due']);
  });

  it('given what it was, then what is another is told alone', () => {
    const before = { title: 'a', unitIds: ['u1'], startsOn: null as string | null, indicator: { name: 'n' } };
    expect(changesOf(before, { ...before, unitIds: ['u1'], indicator: { name: 'n' } })).toEqual({});
    expect(changesOf(before, { ...before, unitIds: [], startsOn: '2027-01-01' })).toEqual({
      unitIds: [],
      startsOn: '2027-01-01',
    });
  });
});
