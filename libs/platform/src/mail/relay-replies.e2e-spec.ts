import { SmtpSink } from '@samsyn/testing';
import fc from 'fast-check';
import { closeAll, closers, greets, mail, rawRelay, saysAt, senderTo } from './relay.builder';
import { MAX_REPLY_LENGTH } from './reply-text.rules';
import type { SendOutcome } from './send-outcome.rules';

afterEach(closeAll);

const textOf = (outcome: SendOutcome) => (outcome.kind === 'unknown' ? outcome.reason : outcome.response);

function expectStorable(text: string): void {
  expect([...text].length).toBeLessThanOrEqual(MAX_REPLY_LENGTH);
  expect(text).not.toMatch(/\p{Cc}|\p{Cs}/u);
}

describe('what a relay says', () => {
  it('given NUL, control characters and 60 KB in a 250, then the mail is accepted and the text can be stored', async () => {
    const sink = await new SmtpSink().start();
    closers.push(() => sink.stop());
    sink.programme.behave('accept-noisily');
    const outcome = await senderTo(sink.port).send(mail);
    expect(outcome.kind).toBe('accepted');
    expect(textOf(outcome)).toMatch(/^250- queued as x/);
    expectStorable(textOf(outcome));
  });

  it('given any bytes in an answer to any command, then the text can be stored', async () => {
    const bytes = fc.uint8Array({ maxLength: 3_000 });
    const line = fc.constantFrom('MAIL', 'RCPT', 'DATA', '.');
    await fc.assert(
      fc.asyncProperty(
        line,
        fc.constantFrom('250', '354', '451', '550', ''),
        bytes,
        async (at, code, noise) => {
          const reply = Buffer.concat([Buffer.from(`${code} `), noise]).toString('latin1');
          const port = await rawRelay(greets, (said, socket) => {
            if (said.startsWith(at)) socket.write(Buffer.from(`${reply}\r\n`, 'latin1'));
            else saysAt('none', '')(said, socket);
          });
          const sender = senderTo(port, { socketTimeout: 100, answerTimeout: 100 });
          expectStorable(textOf(await sender.send(mail)));
          await closeAll();
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['MAIL', '530 5.7.0 Authentication required', 'us'],
    ['MAIL', '535 5.7.8 Bad credentials', 'us'],
    ['MAIL', '550 5.7.1 Sender not allowed', 'us'],
    ['RCPT', '550 5.7.1 Relaying denied', 'us'],
    ['RCPT', '554 5.7.1 <x@y.example>: Relay access denied', 'us'],
    ['RCPT', '550-5.7.26 Unauthenticated mail\r\n550 5.7.26 is not accepted', 'us'],
    ['RCPT', '550 5.1.1 No such mailbox', 'recipient'],
    ['RCPT', '552 5.2.2 Mailbox full', 'recipient'],
    ['DATA', '554 5.5.1 No valid recipients', 'mail'],
    ['.', '552 5.3.4 Too large', 'mail'],
    ['.', '554 5.7.1 Looks like spam', 'mail'],
  ])('given at %s "%s", then it is about: %s', async (at, reply, about) => {
    const port = await rawRelay(greets, saysAt(at, reply));
    const sender = senderTo(port, { maxConnections: 1 });
    const code = Number(reply.slice(0, 3));
    const response = reply.replace('\r\n', ' ');
    expect(await sender.send(mail)).toEqual(
      about === 'us'
        ? { kind: 'later', reason: 'relay-refuses-us', code, response }
        : { kind: 'refused', code, response, ...(about === 'recipient' ? { aboutRecipient: true } : {}) },
    );
  });

  it('given a relay that names no recipient wrong but refuses our sign-in, then the mail waits', async () => {
    const port = await rawRelay(greets, (line, socket) => {
      if (line.startsWith('EHLO')) socket.write('250-relay\r\n250 AUTH PLAIN\r\n');
      else if (line.startsWith('AUTH')) socket.write('535 5.7.8 Wrong password\r\n');
    });
    const sender = senderTo(port, { url: `smtp://user:wrong@127.0.0.1:${port}` });
    expect(await sender.send(mail)).toMatchObject({ kind: 'later', reason: 'relay-refuses-us', code: 535 });
  });
});
