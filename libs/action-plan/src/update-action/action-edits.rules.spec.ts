import { updateActionSchema } from '@samsyn/contract';
import { editsOf } from './action-edits.rules';

const edits = (values: object) => editsOf(updateActionSchema.parse({ version: 1, ...values }));

describe('what a change of an action writes', () => {
  it('given some fields, then those alone, and what is null is taken away', () => {
    expect(edits({})).toEqual({});
    expect(edits({ title: 'Ny', description: null, startsOn: null, result: 'Klart' })).toEqual({
      title: 'Ny',
      description: null,
      startsOn: null,
      result: 'Klart',
    });
  });

  it('given an indicator, then it is another as a whole, or none', () => {
    expect(edits({ indicator: { name: 'andel' } })).toEqual({
      indicator: 'andel',
      indicatorUnit: null,
      indicatorTarget: null,
      indicatorWhole: false,
    });
    expect(edits({ indicator: { name: 'antal', unit: 'klasser', target: 8, wholeNumbers: true } })).toEqual({
      indicator: 'antal',
      indicatorUnit: 'klasser',
      indicatorTarget: 8,
      indicatorWhole: true,
    });
    expect(edits({ indicator: null })).toEqual({
      indicator: null,
      indicatorUnit: null,
      indicatorTarget: null,
      indicatorWhole: false,
    });
  });
});
