import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { ReplanService } from '@samsyn/mailings';
import type { SignedInCaller } from '@samsyn/platform';
import { TestContext, valueOf } from '@samsyn/testing';
import { AccountMailsModule } from '../account-mails/account-mails.module';
import { AccountService } from '../accounts/account.service';
import { OwedWarnings } from '../sign-in/owed-warnings';
import { WarnOwnersService } from './warn-owners.service';

describe('owners who are owed a warning', () => {
  let context: TestContext;
  let caller: SignedInCaller;

  beforeEach(async () => {
    context = await TestContext.start(AccountMailsModule);
    caller = await context.coordinator();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await context.stop();
  });

  const warn = () => context.get(WarnOwnersService).warn();
  /** Somebody at whose password strangers have guessed. */
  const owed = async (municipality: SignedInCaller | null = caller): Promise<string> => {
    const accounts = context.get(AccountService);
    const email = `${randomUUID()}@exempelkommun.example`;
    const password = 'fyra gula cyklar i regn';
    const { id: accountId } = valueOf(await accounts.create({ email, name: 'Sam Exempel', password }));
    if (municipality)
      await context.within(municipality, (tx) =>
        accounts.setMembership(tx, { accountId, roles: ['reader'] }),
      );
    await context.get(OwedWarnings).owe(email, 20);
    return accountId;
  };
  const warned = () =>
    context.within(caller, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `SELECT subject_id AS id FROM mailing WHERE kind = 'access.sign-in-warning' ORDER BY created_at, id`,
      );
      return rows.map(({ id }) => id);
    });

  it('given two who look at once, then one mail is planned', async () => {
    const accountId = await owed();
    await Promise.all([warn(), warn()]);

    expect(await warned()).toEqual([accountId]);
  });

  it('given one who cannot be told, then the others are, whoever runs it is, and that one is the next time', async () => {
    const [first, second] = [await owed(), await owed()];
    const told = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    jest.spyOn(ReplanService.prototype, 'replan').mockRejectedValueOnce(new Error('No mail today'));
    await warn();
    expect(await warned()).toEqual([second]);
    expect(told.mock.calls).toEqual([[expect.stringMatching(new RegExp(`${first}.*No mail today`))]]);
    await warn();

    expect(await warned()).toEqual([second, first]);
  });

  it('given a process that begins to look, then it looks at once, and tells why it could not', async () => {
    const told = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    jest.spyOn(context.get(OwedWarnings), 'list').mockRejectedValueOnce(new Error('away'));
    const looking = context.get(WarnOwnersService);
    looking.start();
    await looking.beforeApplicationShutdown();
    expect(told.mock.calls).toEqual([[expect.stringContaining('away')]]);
    const accountId = await owed();
    looking.start();
    await looking.beforeApplicationShutdown();

    expect(await warned()).toEqual([accountId]);
  });

  it('given an account that belongs nowhere, then nobody writes to it, and that is no fault', async () => {
    const told = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    await owed(null);
    await warn();

    expect(told).not.toHaveBeenCalled();
    expect(await warned()).toEqual([]);
  });
});
