import { FAILURES_PER_ACCOUNT, FAILURES_PER_ADDRESS, SignInAttempts } from './sign-in-attempts';

const email = 'exempel@kommun.example';

describe('SignInAttempts', () => {
  let attempts: SignInAttempts;

  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    attempts = new SignInAttempts();
  });
  afterEach(() => jest.useRealTimers());

  const fail = (times: number, ip: (n: number) => string, to: (n: number) => string): void => {
    for (let n = 0; n < times; n += 1) expect(attempts.begin(ip(n), to(n))).toBeUndefined();
  };

  it('given ten failures to one account from ten addresses, tells the next to wait', () => {
    fail(
      FAILURES_PER_ACCOUNT,
      (n) => `192.0.2.${n}`,
      () => email,
    );
    expect(attempts.begin('192.0.2.99', email)).toBe(900);
    expect(attempts.begin('192.0.2.99', 'annan@kommun.example')).toBeUndefined();
  });

  it('given a hundred failures from one address to a hundred accounts, tells the next to wait', () => {
    fail(
      FAILURES_PER_ADDRESS,
      () => '192.0.2.1',
      (n) => `${n}@kommun.example`,
    );
    expect(attempts.begin('192.0.2.1', email)).toBe(900);
    expect(attempts.begin('192.0.2.2', email)).toBeUndefined();
  });

  it('given fifteen minutes from the first failure, begins anew', () => {
    fail(
      FAILURES_PER_ACCOUNT,
      (n) => `192.0.2.${n}`,
      () => email,
    );
    jest.setSystemTime(899_500);
    expect(attempts.begin('192.0.2.99', email)).toBe(1);
    jest.setSystemTime(900_000);
    expect(attempts.begin('192.0.2.99', email)).toBeUndefined();
  });

  it('given a success, forgets the account’s failures', () => {
    fail(
      FAILURES_PER_ACCOUNT,
      () => '192.0.2.1',
      () => email,
    );
    attempts.succeed('192.0.2.1', email);
    fail(
      FAILURES_PER_ACCOUNT,
      () => '192.0.2.1',
      () => email,
    );
    expect(attempts.begin('192.0.2.1', email)).toBe(900);
  });

  it('given attempts that are taken back, counts none of them', () => {
    for (let n = 0; n < 2 * FAILURES_PER_ADDRESS; n += 1) {
      expect(attempts.begin('192.0.2.1', email)).toBeUndefined();
      attempts.takeBack('192.0.2.1', email);
    }
  });

  it('given successes with an own account, keeps the address’s failures with others', () => {
    fail(
      FAILURES_PER_ADDRESS - 1,
      () => '192.0.2.1',
      (n) => `${n}@kommun.example`,
    );
    fail(
      1,
      () => '192.0.2.1',
      () => email,
    );
    attempts.succeed('192.0.2.1', email);
    fail(
      1,
      () => '192.0.2.1',
      () => 'sista@kommun.example',
    );
    expect(attempts.begin('192.0.2.1', email)).toBe(900);
  });
});
