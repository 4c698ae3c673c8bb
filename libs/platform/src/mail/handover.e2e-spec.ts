import { SmtpSink } from '@samsyn/testing';
import { closeAll, closers, greets, mail, polite, rawRelay, senderTo, until } from './relay.builder';
import type { SendOutcome } from './send-outcome.rules';

const soon = (milliseconds = 60) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const stopping = { kind: 'later', reason: 'stopping', code: null, response: 'the program is stopping' };

/** A relay that answers the content of a mail when it is told to. */
async function patientRelay() {
  const said: string[] = [];
  const answers: (() => void)[] = [];
  const port = await rawRelay(
    greets,
    polite((line, socket) => {
      said.push(line);
      return line === '.' && answers.push(() => socket.write('250 queued\r\n')) > 0;
    }),
  );
  return { port, said, answers };
}

afterEach(closeAll);

describe('handing over', () => {
  it('given more mails than connections, then a mail is handed over when its turn has come, before its first byte', async () => {
    const { port, said, answers } = await patientRelay();
    const sender = senderTo(port, { maxConnections: 2 });
    const handedOver: number[] = [];
    const heardBefore: number[] = [];
    const sends = [0, 1, 2].map((index) =>
      sender.send(
        { ...mail, from: { name: '', address: `from${index}@nykvarn.example` } },
        {
          handOver: async () => {
            handedOver.push(index);
            await soon(20);
            // A mail says who sends it in MAIL, so its own first byte would show here.
            heardBefore.push(said.filter((line) => line.includes(`from${index}@`)).length);
            return true;
          },
        },
      ),
    );
    await until(() => answers.length === 2);
    await soon();
    expect({ handedOver: handedOver.toSorted(), heardBefore, waiting: answers.length }).toEqual({
      handedOver: [0, 1],
      heardBefore: [0, 0],
      waiting: 2,
    });
    answers[0]?.();
    await until(() => answers.length === 3);
    expect({ handedOver: handedOver.toSorted(), heardBefore }).toEqual({
      handedOver: [0, 1, 2],
      heardBefore: [0, 0, 0],
    });
    for (const answer of answers.slice(1)) answer();
    expect((await Promise.all(sends)).map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('given a relay that cannot be reached, then nothing is handed over', async () => {
    const port = await rawRelay(greets, () => undefined);
    await closers.pop()?.();
    let handovers = 0;
    const handOver = async () => (handovers += 1) > 0;
    expect(await senderTo(port).send(mail, { handOver })).toMatchObject({ reason: 'relay-unreachable' });
    expect(handovers).toBe(0);
  });

  it.each([
    ['is declined', async () => false, 'no longer to be sent'],
    ['cannot be written', () => Promise.reject(new Error('no\u0000database')), 'no database'],
  ])(
    'given a handover that %s, then nothing is offered and the next mail is sent',
    async (_case, handOver, why) => {
      const sink = await new SmtpSink().start();
      closers.push(() => sink.stop());
      const sender = senderTo(sink.port, { maxConnections: 1 });
      expect(await sender.send(mail, { handOver })).toEqual({
        kind: 'later',
        reason: 'not-handed-over',
        code: null,
        response: why,
      });
      expect(await sender.send(mail)).toMatchObject({ kind: 'accepted' });
      expect(sink.received).toHaveLength(1);
    },
  );

  it('given an outcome that is being kept, then the next handover is kept with it, and no byte is offered before', async () => {
    const said: string[] = [];
    const port = await rawRelay(greets, (line, socket) => {
      if (line.startsWith('MAIL')) said.push('offered');
      polite()(line, socket);
    });
    const sender = senderTo(port, { maxConnections: 1 });
    let written: Promise<void> | undefined;
    const gather = (what: string) => {
      said.push(what);
      written ??= new Promise((resolve) => {
        setImmediate(() => {
          said.push('written');
          setTimeout(() => {
            written = undefined;
            resolve();
          }, 30);
        });
      });
      return written;
    };
    const steps = {
      handOver: () => gather('handover').then(() => true),
      settle: ({ kind }: SendOutcome) => gather(kind),
    };
    await Promise.all([sender.send(mail, steps), sender.send(mail, steps)]);
    expect(said).toEqual([
      'handover',
      'written',
      'offered',
      'accepted',
      'handover',
      'written',
      'offered',
      'accepted',
      'written',
    ]);
  });

  it('given a failure to keep an outcome, then the caller sees it and the place is free again', async () => {
    const sink = await new SmtpSink().start();
    closers.push(() => sink.stop());
    const sender = senderTo(sink.port, { maxConnections: 1 });
    const settle = () => Promise.reject(new Error('cannot be kept'));
    await expect(sender.send(mail, { settle })).rejects.toThrow('cannot be kept');
    expect(await sender.send(mail)).toMatchObject({ kind: 'accepted' });
  });
});

describe('stopping', () => {
  it('given mails on the wire and in the queue, when it closes, then the first ends by itself and the others are for later', async () => {
    const { port, answers } = await patientRelay();
    const sender = senderTo(port, { maxConnections: 1 });
    const settled: string[] = [];
    const settle = async ({ kind }: SendOutcome) => void settled.push(kind);
    const [first, second] = [sender.send(mail, { settle }), sender.send(mail, { settle })];
    await until(() => answers.length === 1);
    const closed = sender.close({ graceMilliseconds: 5_000 });
    expect(await second).toEqual(stopping);
    answers[0]?.();
    await closed;
    expect(await first).toMatchObject({ kind: 'accepted' });
    expect(settled).toEqual(['later', 'accepted']);
    expect(await sender.send(mail)).toEqual(stopping);
  });

  it('given an answer that does not come within the grace, when it closes, then that mail is in doubt', async () => {
    const { port, answers } = await patientRelay();
    const sender = senderTo(port, { maxConnections: 1 });
    const first = sender.send(mail);
    await until(() => answers.length === 1);
    const begun = performance.now();
    await sender.close({ graceMilliseconds: 150 });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(145);
    expect(await first).toEqual({ kind: 'unknown', reason: 'stopped before the relay had answered' });
  });

  it.each(['EHLO', 'MAIL', 'RCPT', 'DATA'])(
    'given a relay that is silent at %s, when it closes, then nothing of the mail was written and it is for later',
    async (command) => {
      let silent = false;
      const port = await rawRelay(
        greets,
        polite((line) => (silent ||= line.startsWith(command))),
      );
      const first = senderTo(port, { connectionTimeout: 5_000 });
      const outcome = first.send(mail);
      await until(() => silent);
      await first.close({ graceMilliseconds: 50 });
      expect(await outcome).toMatchObject({ kind: 'later', reason: 'stopping' });
    },
  );

  it('given a handover under way, when it closes, then the mail is not offered any more', async () => {
    const { port, said } = await patientRelay();
    const sender = senderTo(port);
    let finish: ((kept: boolean) => void) | undefined;
    const outcome = sender.send(mail, {
      handOver: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    });
    await until(() => finish !== undefined);
    await sender.close({ graceMilliseconds: 0 });
    finish?.(true);
    expect(await outcome).toEqual(stopping);
    expect(said.filter((line) => line.startsWith('MAIL'))).toEqual([]);
  });
});
