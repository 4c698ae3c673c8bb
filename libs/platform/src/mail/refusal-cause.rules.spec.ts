import fc from 'fast-check';
import { enhancedStatus, refusalCause, type RefusalCause, type RefusedAt } from './refusal-cause.rules';

describe('enhancedStatus', () => {
  it.each([
    ['550 5.1.1 No such user', { subject: 1, detail: 1 }],
    ['550-5.7.26 Unauthenticated\n550 5.7.26 mail', { subject: 7, detail: 26 }],
    ['554 5.7.1: Relay access denied', { subject: 7, detail: 1 }],
    ['550 5.1.1', { subject: 1, detail: 1 }],
    ['550 No such user', undefined],
    ['550 4.1.1 a class that disagrees', undefined],
    ['550 5.7.1.4 an address', undefined],
    ['550 see section 5.7.1', undefined],
    ['', undefined],
  ])('reads %j as %j', (reply, status) => {
    expect(enhancedStatus(reply)).toEqual(status);
  });
});

describe('refusalCause', () => {
  it.each<[RefusedAt, string, RefusalCause]>([
    // by the enhanced code
    ['recipient', '550 5.1.1 User unknown', 'recipient'],
    ['recipient', '550 5.1.10 Null MX', 'recipient'],
    ['recipient', '550 5.1.8 Sender domain not found', 'us'],
    ['recipient', '553 5.1.7 Sender syntax', 'us'],
    ['recipient', '550 5.2.1 Mailbox disabled', 'recipient'],
    ['recipient', '552 5.2.2 Mailbox full', 'recipient'],
    ['recipient', '552 5.2.3 Too long for this mailbox', 'mail'],
    ['recipient', '550 5.3.2 System not accepting mail', 'mail'],
    ['recipient', '552 5.3.4 Too big', 'mail'],
    ['recipient', '550 5.4.1 Recipient address rejected: Access denied', 'recipient'],
    ['recipient', '550 5.4.4 No route', 'recipient'],
    ['recipient', '501 5.5.4 Bad parameter', 'mail'],
    ['recipient', '550 5.7.0 Must issue STARTTLS first', 'us'],
    ['recipient', '550 5.7.1 Relaying denied', 'us'],
    ['recipient', '550 5.7.606 Banned sending IP', 'us'],
    ['sender', '550 5.7.1 Not allowed', 'us'],
    ['sender', '550 5.1.1 Sender mailbox unknown', 'us'],
    ['sender', '552 5.2.2 Your mailbox is full', 'us'],
    ['sender', '552 5.3.4 Message size exceeds limit', 'mail'],
    ['sender', '550 5.4.1 No route to you', 'us'],
    ['sender', '555 5.5.4 Unsupported option', 'us'],
    ['content', '550 5.1.1 User unknown', 'recipient'],
    ['content', '552 5.2.2 Mailbox full', 'recipient'],
    ['content', '552 5.3.4 Too big', 'mail'],
    ['content', '554 5.6.0 Malformed', 'mail'],
    ['content', '554 5.7.1 Spam', 'mail'],
    ['content', '550 5.7.0 Policy on attachments', 'mail'],
    ['content', '550 5.7.8 Credentials', 'us'],
    ['content', '550 5.7.23 SPF failed', 'us'],
    ['content', '550-5.7.26 Unauthenticated mail', 'us'],
    // by the reply code
    ['sender', '530 Authentication required', 'us'],
    ['recipient', '535 Sign in', 'us'],
    ['recipient', '503 5.5.4 Send AUTH first', 'us'],
    ['content', '530 Authentication required', 'us'],
    ['sender', '550 No', 'us'],
    ['sender', '552 Too big', 'mail'],
    ['recipient', '550 Unknown', 'recipient'],
    ['recipient', '551 Not local', 'recipient'],
    ['recipient', '553 Not a name', 'recipient'],
    ['recipient', '554 Failed', 'mail'],
    ['content', '552 Too big', 'mail'],
    ['content', '554 Failed', 'mail'],
    // by the words, where there is no enhanced code
    ['recipient', '550 Relaying denied', 'us'],
    ['recipient', '554 Authentication needed', 'us'],
    ['recipient', '550 Sender verify failed', 'us'],
    ['recipient', '554 Listed in a DNS blocklist', 'us'],
    ['content', '554 Relaying denied', 'mail'],
  ])('at %s, "%s" is about: %s', (at, reply, cause) => {
    expect(refusalCause(Number(reply.slice(0, 3)), reply, at)).toBe(cause);
  });

  it('never blames the recipient for a policy, whatever its number', () => {
    const at = fc.constantFrom<RefusedAt>('sender', 'recipient', 'content');
    fc.assert(
      fc.property(
        at,
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 500, max: 599 }),
        (stage, detail, code) => {
          expect(refusalCause(code, `${code} 5.7.${detail} No`, stage)).not.toBe('recipient');
        },
      ),
    );
  });
});
