import { SmtpSink } from '@samsyn/testing';
import { mail } from './relay.builder';
import { SmtpSender } from './smtp-sender';

/** The slow one: longer than every other limit of the sender, and really waited for. */
const ANSWER = 20_000;

describe('the patience that production has', () => {
  it('given a relay that answers 20 s after the content, when nothing is set, then the mail is accepted and sent once', async () => {
    const sink = await new SmtpSink().start();
    sink.programme.delay = ANSWER;
    const sender = new SmtpSender({ url: sink.url });
    try {
      expect(await sender.send(mail)).toMatchObject({ kind: 'accepted' });
      expect(sink.received).toHaveLength(1);
    } finally {
      await sender.close({ graceMilliseconds: 0 });
      await sink.stop();
    }
  });
});
