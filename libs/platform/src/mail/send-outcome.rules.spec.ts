import { classifyFailure, type SmtpFailure } from './send-outcome.rules';

const later = (reason: string, code: number | null = null) =>
  expect.objectContaining({ kind: 'later', reason, code });

describe('classifyFailure', () => {
  it.each<[string, SmtpFailure, unknown]>([
    [
      'a 5xx reply about the recipient is a refusal',
      { message: 'no', code: 'EENVELOPE', responseCode: 550, response: '550 5.1.1 unknown' },
      { kind: 'refused', code: 550, response: '550 5.1.1 unknown' },
    ],
    [
      'a 5xx reply to the content is a refusal',
      { message: 'no', code: 'EMESSAGE', responseCode: 554, response: '554 spam' },
      { kind: 'refused', code: 554, response: '554 spam' },
    ],
    [
      'a mail refused by our own checks is a refusal without a code',
      { message: 'Invalid recipient', code: 'EENVELOPE' },
      { kind: 'refused', code: null, response: 'Invalid recipient' },
    ],
    [
      'a 4xx reply is later',
      { message: '', code: 'EENVELOPE', responseCode: 451 },
      later('relay-deferred', 451),
    ],
    ['a 421 is later', { message: '', code: 'ECONNECTION', responseCode: 421 }, later('relay-deferred', 421)],
    [
      'a 4xx greeting is later',
      { message: '', code: 'EPROTOCOL', responseCode: 454 },
      later('relay-deferred', 454),
    ],
    [
      'a failed sign-in is later',
      { message: '', code: 'EAUTH', responseCode: 535 },
      later('relay-unreachable', 535),
    ],
    [
      'a 5xx greeting is later',
      { message: '', code: 'EPROTOCOL', responseCode: 554 },
      later('relay-unreachable', 554),
    ],
    [
      'a refused connection is later',
      { message: '', code: 'ESOCKET', syscall: 'connect' },
      later('relay-unreachable'),
    ],
    ['a failed name lookup is later', { message: '', code: 'EDNS' }, later('relay-unreachable')],
    [
      'silence instead of a greeting is later',
      { message: '', code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' },
      later('relay-unreachable'),
    ],
    [
      'a reset before the greeting is later',
      { message: '', code: 'ESOCKET', syscall: 'read', beforeGreeting: true },
      later('relay-unreachable'),
    ],
    ['a failed TLS handshake is later', { message: '', code: 'ETLS' }, later('relay-unreachable')],
    [
      'a reset after the greeting is unknown',
      { message: 'read ECONNRESET', code: 'ESOCKET', originalCode: 'ECONNRESET', syscall: 'read' },
      { kind: 'unknown', reason: 'ECONNRESET: read ECONNRESET' },
    ],
    [
      'silence after the greeting is unknown',
      { message: 'Timeout', code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' },
      { kind: 'unknown', reason: 'ETIMEDOUT: Timeout' },
    ],
    [
      'a connection closed in the middle of a mail is unknown',
      { message: 'Connection closed unexpectedly', code: 'ECONNECTION' },
      { kind: 'unknown', reason: 'ECONNECTION: Connection closed unexpectedly' },
    ],
    ['an error nobody has seen is unknown', { message: 'boom' }, { kind: 'unknown', reason: 'boom' }],
  ])('%s', (_sentence, failure, outcome) => {
    expect(classifyFailure(failure)).toEqual(outcome);
  });

  it('never looks at the command: it is the same before and after the final dot', () => {
    const failure = { message: 'x', code: 'ESOCKET', syscall: 'read' };
    const commands = ['CONN', 'MAIL FROM', 'RCPT TO', 'DATA'];
    const kinds = commands.map((command) => classifyFailure({ ...failure, command } as SmtpFailure).kind);
    expect(new Set(kinds)).toEqual(new Set(['unknown']));
  });
});
