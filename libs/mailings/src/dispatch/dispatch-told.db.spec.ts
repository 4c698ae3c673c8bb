import { Logger } from '@nestjs/common';
import { addressOf } from '../example-mails.builder';
import { LedgerContext, wednesday } from '../ledger-context.builder';

describe('what whoever runs it is told while mail is sent', () => {
  let ledger: LedgerContext;
  let errors: jest.SpyInstance<void, unknown[]>;
  let warnings: jest.SpyInstance<void, unknown[]>;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
  });
  beforeEach(async () => {
    await ledger.begin();
    errors = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    warnings = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => ledger.stop());

  it('given mail that is taken, then nothing', async () => {
    await ledger.planNotices(3);
    await ledger.send();

    expect([...errors.mock.calls, ...warnings.mock.calls]).toEqual([]);
  });

  it('given due mail of a kind that nobody here owns, then its kind, once, and the mail stays in line', async () => {
    const stranger = await ledger.plan([ledger.mailing()]);
    const own = await ledger.plan([ledger.mailing({ dueAt: new Date(wednesday.getTime() + 60_000) })]);
    await ledger.context.within(ledger.caller, (tx) =>
      tx.query(`UPDATE mailing SET kind = 'example.unknown' WHERE subject_id = $1`, [stranger]),
    );
    await ledger.send();
    expect(errors.mock.calls).toEqual([[expect.stringContaining('example.unknown')]]);
    ledger.context.clock.advance(60_000);
    await ledger.send();

    expect(errors).toHaveBeenCalledTimes(1);
    expect([await ledger.states(stranger), await ledger.states(own)]).toEqual([{ pending: 1 }, { sent: 1 }]);
  });

  it('given a mail that the relay refuses, then which, by its Message-ID, and never to whom', async () => {
    const mailing = ledger.mailing();
    ledger.sink.programme.refuseRecipient(addressOf(mailing.recipient.id), 550, 'No such mailbox');
    const subject = await ledger.plan([mailing]);
    await ledger.send();
    const { mailKey } = await ledger.row(subject);

    const [[told] = ['']] = warnings.mock.calls;
    expect(warnings).toHaveBeenCalledTimes(1);
    expect(told).toContain(mailKey);
    expect(told).toContain('refused');
    expect(told).not.toContain(addressOf(mailing.recipient.id));
  });

  it('given a mail that cannot be written, then which, and why', async () => {
    const mailing = ledger.mailing();
    ledger.examples.poisoned.add(mailing.recipient.id);
    const { id } = await ledger.row(await ledger.plan([mailing]));
    await ledger.send();

    expect(errors.mock.calls).toEqual([[expect.stringMatching(new RegExp(`${id}.*example.notice.*poison`))]]);
  });
});
