import { codeOf, inLetters, valueOf } from '@samsyn/testing';
import { addressOf } from '../example-mails.builder';
import { LedgerContext } from '../ledger-context.builder';
import { PreviewMailingService } from './preview-mailing.service';

describe('a mail that is looked at before it leaves', () => {
  let ledger: LedgerContext;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
  });
  beforeEach(() => ledger.begin());
  afterAll(() => ledger.stop());

  const preview = (id: string) => ledger.context.get(PreviewMailingService).preview(ledger.caller.scope, id);

  it('given one that lies ahead, then it is shown as it would be written now, and is not sent', async () => {
    const mailing = ledger.mailing({ dueAt: new Date('2027-04-14T06:00:00Z') });
    const subject = await ledger.plan([mailing]);
    const { id } = await ledger.row(subject);

    expect(valueOf(await preview(id))).toEqual({
      to: { name: 'Exempel', email: addressOf(mailing.recipient.id) },
      replyTo: { name: 'Säkerhetschef', email: 'sakerhet@exempelkommun.example' },
      subject: 'example.notice 0',
      html: '<p>Exempel</p>',
      text: `Till ${inLetters(mailing.recipient.id)}`,
      calendar: expect.stringContaining('METHOD:REQUEST') as string,
    });
    expect(await ledger.states(subject)).toEqual({ pending: 1 });
    expect(ledger.sink.received).toHaveLength(0);
  });

  it('given one that puts nothing into a calendar, and one that did not arrive, then they are shown too', async () => {
    const list = await ledger.plan([ledger.mailing({ kind: 'example.list', occasion: 'list' })]);
    expect(valueOf(await preview((await ledger.row(list)).id))).toMatchObject({
      subject: 'example.list 0',
      calendar: null,
    });
    const refused = ledger.mailing();
    ledger.sink.programme.refuseRecipient(addressOf(refused.recipient.id), 550, 'No such mailbox');
    const failed = await ledger.plan([refused]);
    await ledger.send();
    expect(await ledger.states(failed)).toEqual({ failed: 1 });

    expect(valueOf(await preview((await ledger.row(failed)).id))).toMatchObject({
      subject: 'example.notice 0',
    });
  });

  it('given one that is no longer due, or cannot be written, then there is nothing to look at', async () => {
    const [gone, broken] = [ledger.mailing(), ledger.mailing()];
    ledger.examples.noLongerDue.add(gone.recipient.id);
    ledger.examples.poisoned.add(broken.recipient.id);
    for (const mailing of [gone, broken]) {
      const { id } = await ledger.row(await ledger.plan([mailing]));
      expect(codeOf(await preview(id))).toBe('mailing.nothing-to-send');
    }
  });

  it('given one that has left, or none, then there is nothing to look at', async () => {
    const subject = await ledger.plan([ledger.mailing()]);
    const { id } = await ledger.row(subject);
    await ledger.send();

    expect(codeOf(await preview(id))).toBe('mailing.nothing-to-send');
    expect(codeOf(await preview(subject))).toBe('mailing.missing');
  });
});
