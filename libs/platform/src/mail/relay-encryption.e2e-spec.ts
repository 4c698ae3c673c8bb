import { relayCertificate, SmtpSink, type SmtpSinkOptions } from '@samsyn/testing';
import { closeAll, closers, greets, mail, polite, rawRelay } from './relay.builder';
import { SmtpSender } from './smtp-sender';

type By = NonNullable<SmtpSinkOptions['tls']>['by'];

afterEach(closeAll);

function senderAt(url: string, trusted = ''): SmtpSender {
  const sender = new SmtpSender({
    url: `${url}/?tls.ca=${encodeURIComponent(trusted)}`,
    connectionTimeout: 5_000,
  });
  closers.push(() => sender.close({ graceMilliseconds: 0 }));
  return sender;
}

/** Sends one mail to a relay with that certificate, and tells what became of it and how many arrived. */
async function attempt(by: By, of: Parameters<typeof relayCertificate>[0], trusted = true) {
  const certificate = await relayCertificate(of);
  const sink = await new SmtpSink({ tls: { certificate, by } }).start();
  closers.push(() => sink.stop());
  let handovers = 0;
  const outcome = await senderAt(sink.url, trusted ? certificate.cert : (await relayCertificate()).cert).send(
    mail,
    {
      handOver: async () => {
        handovers += 1;
        return true;
      },
    },
  );
  return { outcome, arrived: sink.received.length, handovers };
}

describe.each<By>(['smtps', 'STARTTLS'])('a relay encrypted by %s', (by) => {
  it('given a certificate that is trusted, then the mail is sent', async () => {
    expect(await attempt(by, {})).toMatchObject({
      outcome: { kind: 'accepted' },
      arrived: 1,
      handovers: 1,
    });
  });

  it.each([
    ['has expired', { expired: true }, true, 'CERT_HAS_EXPIRED'],
    ['names another host', { host: 'other.example' }, true, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['is issued by nobody we know', {}, false, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ])(
    'given a certificate that %s, then nothing was handed over and the mail waits with the reason',
    async (_sentence, of, trusted, code) => {
      const { outcome, arrived, handovers } = await attempt(by, of, trusted);
      expect(outcome).toEqual({
        kind: 'later',
        reason: 'relay-untrusted',
        code: null,
        response: expect.stringContaining(code),
      });
      expect({ arrived, handovers }).toEqual({ arrived: 0, handovers: 0 });
    },
  );
});

describe('a relay that should encrypt and does not', () => {
  it('given plain text where encryption is due, then the mail waits', async () => {
    const port = await rawRelay(greets, polite());
    expect(await senderAt(`smtps://127.0.0.1:${port}`).send(mail)).toMatchObject({
      kind: 'later',
      reason: 'relay-untrusted',
    });
  });

  it.each([
    ['502 what is that', 'relay-untrusted', 502],
    ['454 not now', 'relay-deferred', 454],
  ])('given "%s" to STARTTLS, then the mail waits', async (reply, reason, code) => {
    const port = await rawRelay(
      greets,
      polite((line, socket) => {
        if (line.startsWith('EHLO')) return socket.write('250-relay\r\n250 STARTTLS\r\n');
        return line === 'STARTTLS' && socket.write(`${reply}\r\n`);
      }),
    );
    expect(await senderAt(`smtp://127.0.0.1:${port}`).send(mail)).toMatchObject({
      kind: 'later',
      reason,
      code,
    });
  });

  it('given a connection that breaks in the handshake, then the relay could not be reached', async () => {
    const port = await rawRelay(
      () => undefined,
      (_line, socket) => socket.resetAndDestroy(),
    );
    expect(await senderAt(`smtps://127.0.0.1:${port}`).send(mail)).toMatchObject({
      kind: 'later',
      reason: 'relay-unreachable',
    });
  });
});
