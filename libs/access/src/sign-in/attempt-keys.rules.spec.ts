import { askingKeys, knownDeviceKeys, strangersKeys } from './attempt-keys.rules';

const email = 'exempel@kommun.example';

describe('under what it is counted who asks for a new password', () => {
  const asking = askingKeys(email, '192.0.2.1');

  it('given failed sign-ins from the same place, when somebody asks, then it is counted apart from them', () => {
    const failed = strangersKeys(email, '192.0.2.1');
    expect(asking.pair).not.toBe(failed.pair);
    expect(asking.address).not.toBe(failed.address);
  });

  it('given that anyone may ask for anyone, when it is counted, then not by the account alone, which others could close', () => {
    expect(asking.account).toBeUndefined();
  });

  it('given another account or another place, when it is counted, then only what they share is the same', () => {
    const colleague = askingKeys('kollega@a.example', '192.0.2.1');
    const elsewhere = askingKeys(email, '192.0.2.2');
    expect(askingKeys('Exempel@Kommun.example', '192.0.2.1')).toEqual(asking);
    expect(colleague.address).toBe(asking.address);
    expect(elsewhere.address).not.toBe(asking.address);
    expect(new Set([asking, colleague, elsewhere].map(({ pair }) => pair)).size).toBe(3);
  });
});

describe('under what failed sign-ins are counted', () => {
  it('given capital letters in the address, when it is counted, then it is the same account', () => {
    expect(strangersKeys('Exempel@Kommun.example', '192.0.2.1')).toEqual(strangersKeys(email, '192.0.2.1'));
    const device = Buffer.alloc(32, 1);
    expect(knownDeviceKeys('Exempel@Kommun.example', device)).toEqual(knownDeviceKeys(email, device));
  });

  it('given another account or another address, when it is counted, then only what they share is the same', () => {
    const [mine, colleague] = [
      strangersKeys(email, '192.0.2.1'),
      strangersKeys('kollega@a.example', '192.0.2.1'),
    ];
    const elsewhere = strangersKeys(email, '192.0.2.2');
    expect(colleague.address).toBe(mine.address);
    expect(elsewhere.account).toBe(mine.account);
    expect(new Set([mine, colleague, elsewhere].map(({ pair }) => pair)).size).toBe(3);
    expect(colleague.account).not.toBe(mine.account);
    expect(elsewhere.address).not.toBe(mine.address);
  });

  it('given an IPv6 subscriber, when he takes another of his addresses, then he is counted as before', () => {
    expect(strangersKeys(email, '2001:db8:1:2::9')).toEqual(strangersKeys(email, '2001:db8:1:2:a:b:c:d'));
  });

  it('given a known device, when it is counted, then nothing is shared with strangers', () => {
    const known = knownDeviceKeys(email, Buffer.alloc(32, 1));
    expect(known.account).toBeUndefined();
    expect(known.address).toBeUndefined();
    expect(known.pair).not.toBe(knownDeviceKeys(email, Buffer.alloc(32, 2)).pair);
  });

  it('given a person, when the keys are read, then she cannot be seen in them', () => {
    expect(JSON.stringify(strangersKeys(email, '192.0.2.1'))).not.toMatch(/exempel|192|kommun/i);
  });
});
