import { changesOf, mergedOn, type WrittenMunicipality } from './municipality-draft.rules';

const before: WrittenMunicipality = {
  name: 'Exempelkommun',
  contactRole: 'Säkerhetschef',
  contactPhone: '08-555 010 00',
  contactEmail: 'sakerhet@exempelkommun.example',
  colour: '#14532d',
};

describe('what is written about the municipality', () => {
  it('given spaces around what holds, then nothing has changed', () => {
    expect(changesOf(before, { ...before, name: ' Exempelkommun ' })).toEqual({});
  });

  it('given another name and colour, then these alone are sent', () => {
    const written = { ...before, name: 'Nya Exempelkommun ', colour: '#7c2d12' };
    expect(changesOf(before, written)).toEqual({ name: 'Nya Exempelkommun', colour: '#7c2d12' });
  });

  it('given that others have changed some of it meanwhile, then theirs is there, and one’s own changes stay', () => {
    const theirs = { ...before, contactPhone: '08-555 010 69', name: 'Deras' };
    const mine = { ...before, name: 'Min', colour: '#7c2d12' };
    expect(mergedOn(theirs, before, mine)).toEqual({ ...theirs, name: 'Min', colour: '#7c2d12' });
  });
});
