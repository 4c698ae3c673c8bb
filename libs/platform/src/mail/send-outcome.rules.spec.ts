import { type AttemptStage, classifyFailure, type SmtpFailure } from './send-outcome.rules';

const later = (reason: string, code: number | null = null) =>
  expect.objectContaining({ kind: 'later', reason, code });

describe('classifyFailure', () => {
  it.each<[string, AttemptStage, SmtpFailure, unknown]>([
    [
      'a 5xx reply about the recipient is a refusal',
      'envelope',
      {
        message: 'no',
        code: 'EENVELOPE',
        command: 'RCPT TO',
        responseCode: 550,
        response: '550 5.1.1 unknown',
      },
      { kind: 'refused', code: 550, response: '550 5.1.1 unknown', aboutRecipient: true },
    ],
    [
      'a 5xx reply about us is later',
      'envelope',
      {
        message: 'no',
        code: 'EENVELOPE',
        command: 'RCPT TO',
        responseCode: 550,
        response: '550 5.7.1 relaying',
      },
      later('relay-refuses-us', 550),
    ],
    [
      'a 5xx reply to the content is a refusal of the mail',
      'content',
      { message: 'no', code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 spam' },
      { kind: 'refused', code: 554, response: '554 spam' },
    ],
    [
      'a mail refused by checks of the library is a refusal without a code',
      'envelope',
      { message: 'Invalid recipient', code: 'EENVELOPE' },
      { kind: 'refused', code: null, response: 'EENVELOPE: Invalid recipient' },
    ],
    [
      'gibberish in answer to the envelope is later',
      'envelope',
      { message: 'Data command failed: what', code: 'EENVELOPE', response: 'what' },
      later('relay-unreachable'),
    ],
    [
      'gibberish in answer to the content is unknown',
      'content',
      { message: 'Message failed: what', code: 'EMESSAGE', response: 'what' },
      { kind: 'unknown', reason: 'what' },
    ],
    [
      'a 4xx reply is later',
      'content',
      { message: '', code: 'EMESSAGE', responseCode: 451 },
      later('relay-deferred', 451),
    ],
    [
      'a 421 is later',
      'envelope',
      { message: '', code: 'ECONNECTION', responseCode: 421 },
      later('relay-deferred', 421),
    ],
    [
      'a 4xx greeting is later',
      'opening',
      { message: '', code: 'EPROTOCOL', responseCode: 454 },
      later('relay-deferred', 454),
    ],
    [
      'a failed sign-in is later',
      'opening',
      { message: '', code: 'EAUTH', responseCode: 535 },
      later('relay-refuses-us', 535),
    ],
    [
      'a sign-in for want of a common way is later',
      'opening',
      { message: '', code: 'EAUTH' },
      later('relay-refuses-us'),
    ],
    [
      'a 5xx greeting is later',
      'opening',
      { message: '', code: 'EPROTOCOL', responseCode: 554 },
      later('relay-refuses-us', 554),
    ],
    [
      'a refused connection is later',
      'opening',
      { message: '', code: 'ECONNREFUSED' },
      later('relay-unreachable'),
    ],
    [
      'a certificate we refuse is later',
      'securing',
      { message: 'certificate has expired', code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' },
      {
        kind: 'later',
        reason: 'relay-untrusted',
        code: null,
        response: 'CERT_HAS_EXPIRED: certificate has expired',
      },
    ],
    [
      'a refused STARTTLS is later',
      'securing',
      { message: '', code: 'ETLS', responseCode: 502 },
      later('relay-untrusted', 502),
    ],
    [
      'a reset in the handshake is later',
      'securing',
      { message: '', code: 'ESOCKET', originalCode: 'ECONNRESET' },
      later('relay-unreachable'),
    ],
    [
      'a handshake that takes too long is later',
      'securing',
      { message: '', code: 'ETIMEDOUT' },
      later('relay-unreachable'),
    ],
    [
      'a pipe that breaks in the handshake is later',
      'securing',
      { message: '', code: 'ESOCKET', originalCode: 'EPIPE' },
      later('relay-unreachable'),
    ],
    [
      'a handshake that is aborted is later',
      'securing',
      { message: '', code: 'ECONNABORTED' },
      later('relay-unreachable'),
    ],
    [
      'a greeting that speaks of a recipient is about us, since none was offered',
      'opening',
      { message: '', code: 'EPROTOCOL', responseCode: 550, response: '550 5.1.1 unknown' },
      later('relay-refuses-us', 550),
    ],
    [
      'a library’s code for this mail says nothing before it was offered',
      'opening',
      { message: '', code: 'EENVELOPE' },
      later('relay-unreachable'),
    ],
    [
      'a code for signing in says nothing once the mail was offered',
      'envelope',
      { message: '', code: 'EAUTH' },
      later('relay-unreachable'),
    ],
    [
      'a content refused by checks of the library is a refusal without a code',
      'envelope',
      { message: 'Too large', code: 'EMESSAGE' },
      { kind: 'refused', code: null, response: 'EMESSAGE: Too large' },
    ],
    [
      'a refused sender is about us',
      'envelope',
      { message: '', command: 'MAIL FROM', responseCode: 550, response: '550 no' },
      later('relay-refuses-us', 550),
    ],
    [
      'a refused recipient without further words is about their address',
      'envelope',
      { message: '', command: 'RCPT TO', responseCode: 550, response: '550 no' },
      { kind: 'refused', code: 550, response: '550 no', aboutRecipient: true },
    ],
    [
      'a refusal to take the content is about the mail',
      'envelope',
      { message: '', command: 'DATA', responseCode: 550, response: '550 no' },
      { kind: 'refused', code: 550, response: '550 no' },
    ],
    [
      'a refusal of the content is about the mail, whichever command is named',
      'content',
      { message: '', command: 'RCPT TO', responseCode: 550, response: '550 no' },
      { kind: 'refused', code: 550, response: '550 no' },
    ],
    [
      'the first of the passing replies is later',
      'envelope',
      { message: '', responseCode: 400 },
      later('relay-deferred', 400),
    ],
    [
      'the first of the lasting replies is a refusal',
      'content',
      { message: '', responseCode: 500, response: '500 no' },
      { kind: 'refused', code: 500, response: '500 no' },
    ],
    [
      'a number beyond all replies is no reply',
      'content',
      { message: 'what', responseCode: 600 },
      { kind: 'unknown', reason: 'what' },
    ],
    [
      'a reset before the content is later',
      'envelope',
      { message: 'read ECONNRESET', code: 'ESOCKET', originalCode: 'ECONNRESET' },
      later('relay-unreachable'),
    ],
    [
      'a reset after the content had begun is unknown',
      'content',
      { message: 'read ECONNRESET', code: 'ESOCKET', originalCode: 'ECONNRESET' },
      { kind: 'unknown', reason: 'ECONNRESET: read ECONNRESET' },
    ],
    [
      'silence after the content is unknown',
      'content',
      { message: 'no answer', code: 'ETIMEDOUT' },
      { kind: 'unknown', reason: 'ETIMEDOUT: no answer' },
    ],
    [
      'an error nobody has seen is unknown once the content had begun',
      'content',
      { message: 'boom' },
      { kind: 'unknown', reason: 'boom' },
    ],
  ])('%s', (_sentence, stage, error, outcome) => {
    expect(classifyFailure({ stage, error })).toEqual(outcome);
  });

  it.each<[AttemptStage, unknown]>([
    ['opening', later('stopping')],
    ['securing', later('stopping')],
    ['envelope', later('stopping')],
    ['content', { kind: 'unknown', reason: 'stopped' }],
  ])(
    'given that we stopped in %s, then only a mail whose content had begun is in doubt',
    (stage, outcome) => {
      expect(classifyFailure({ stage, error: { message: 'stopped' }, stopped: true })).toEqual(outcome);
    },
  );

  it('never looks at the command when there was no reply: it is the same before and after the final dot', () => {
    const error = { message: 'x', code: 'ESOCKET' };
    const commands = ['CONN', 'MAIL FROM', 'RCPT TO', 'DATA'];
    const kinds = commands.map(
      (command) => classifyFailure({ stage: 'content', error: { ...error, command } }).kind,
    );
    expect(new Set(kinds)).toEqual(new Set(['unknown']));
  });
});
