import { isClean, tallyLine, tallyOf } from './tally.rules';

const row = (messageId: string, state = 'sent') => ({ id: messageId, messageId, state });
const mail = (messageId: string, to = 'a@exempel.example') => ({ messageId, to });

describe('the tally of the demonstration', () => {
  it('given every row sent once, finds nothing doubled or lost', () => {
    const tally = tallyOf([row('1@x'), row('2@x')], [mail('<1@x>'), mail('<2@x>', 'b@exempel.example')]);
    expect(tallyLine(tally)).toBe('expected 2, sent 2, doubled 0, lost 0');
    expect(isClean(tally)).toBe(true);
  });

  it('given rows that were withdrawn or are still to come, does not expect their mail', () => {
    expect(tallyOf([row('1@x', 'superseded'), row('2@x', 'pending')], []).expected).toBe(0);
  });

  it.each(['sent', 'failed', 'expired', 'unknown', 'sending'])(
    'given a row that is %s and whose mail the relay does not have, counts it as lost',
    (state) => {
      const tally = tallyOf([row('1@x', state)], []);
      expect(tally).toMatchObject({ expected: 1, sent: 0, lost: 1 });
      expect(isClean(tally)).toBe(false);
    },
  );

  it('given rows that no relay was ever offered, counts each as lost', () => {
    const never = (id: string) => ({ id, messageId: null, state: 'expired' });
    expect(tallyOf([never('1'), never('2')], [])).toMatchObject({ expected: 2, lost: 2 });
  });

  it('given a mail that came twice to one recipient, counts it as doubled, whatever the case of the address', () => {
    const tally = tallyOf([row('1@x')], [mail('<1@x>'), mail('<1@x>', 'A@exempel.example')]);
    expect(tally).toMatchObject({ expected: 1, sent: 2, doubled: 1, lost: 0 });
    expect(isClean(tally)).toBe(false);
  });

  it('given a mail that no row tells of, or whose row was withdrawn, counts and names it as foreign', () => {
    const tally = tallyOf([row('1@x', 'superseded')], [mail('<1@x>'), mail('<9@x>')]);
    expect(tallyLine(tally)).toBe('expected 0, sent 2, doubled 0, lost 0, foreign 2');
    expect(isClean(tally)).toBe(false);
  });
});
