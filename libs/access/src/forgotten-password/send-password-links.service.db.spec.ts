import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { ok } from '@samsyn/contract';
import { ReplanService } from '@samsyn/mailings';
import type { SignedInCaller } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { AccountMailsModule } from '../account-mails/account-mails.module';
import { AccountService } from '../accounts/account.service';
import { SendPasswordLinksService } from './send-password-links.service';
import { PasswordChangeRepository } from '../new-password/password-change.repository';
import { AskForPasswordService } from './ask-for-password.service';

describe('those who have asked for a new password', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let asked = 0;

  beforeEach(async () => {
    context = await TestContext.start(AccountMailsModule);
    caller = await context.coordinator();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await context.stop();
  });

  const send = () => context.get(SendPasswordLinksService).send();
  /** Somebody who has asked. */
  const ask = async (municipality: SignedInCaller | null = caller): Promise<string> => {
    const accounts = context.get(AccountService);
    const email = `${randomUUID()}@exempelkommun.example`;
    const password = 'fyra gula cyklar i regn';
    const { id: accountId } = valueOf(await accounts.create({ email, name: 'Sam Exempel', password }));
    if (municipality)
      await context.within(municipality, (tx) =>
        accounts.setMembership(tx, { accountId, roles: ['reader'] }),
      );
    valueOf(await context.get(AskForPasswordService).ask(email, `192.0.2.${(asked += 1)}`));
    return accountId;
  };
  const mailed = () =>
    context.within(caller, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `SELECT subject_id AS id FROM mailing WHERE kind = 'access.new-password' ORDER BY created_at, id`,
      );
      return rows.map(({ id }) => id);
    });

  it('given two who look at once, then one mail is planned', async () => {
    const accountId = await ask();
    await Promise.all([send(), send()]);

    expect(await mailed()).toEqual([accountId]);
  });

  it('given one whose mail cannot be planned, then the others’ are, whoever runs it is told, and that one is the next time', async () => {
    const [first, second] = [await ask(), await ask()];
    const told = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    jest.spyOn(ReplanService.prototype, 'replan').mockRejectedValueOnce(new Error('No mail today'));
    await send();
    expect(await mailed()).toEqual([second]);
    expect(told.mock.calls).toEqual([[expect.stringMatching(new RegExp(`${first}.*No mail today`))]]);
    await send();

    expect(await mailed()).toEqual([second, first]);
  });

  it('given who asks again and again, then they wait', async () => {
    const askFrom = (ip: string) => context.get(AskForPasswordService).ask('ingen@exempelkommun.example', ip);
    const answers = [];
    for (let times = 0; times < 20; times += 1) answers.push(await askFrom('198.51.100.7'));

    expect(answers[0]?.ok).toBe(true);
    expect(codeOf(answers.at(-1) ?? ok(undefined))).toBe('rate.limited');
  });

  it('given a process that begins to look, then it looks at once, and tells why it could not', async () => {
    const told = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    jest.spyOn(context.get(PasswordChangeRepository), 'owed').mockRejectedValueOnce(new Error('away'));
    const looking = context.get(SendPasswordLinksService);
    looking.start();
    await looking.beforeApplicationShutdown();
    expect(told.mock.calls).toEqual([[expect.stringContaining('away')]]);
    const accountId = await ask();
    looking.start();
    await looking.beforeApplicationShutdown();

    expect(await mailed()).toEqual([accountId]);
  });

  it('given an account that belongs nowhere, then nobody writes to it, and that is no fault', async () => {
    const told = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    await ask(null);
    await send();

    expect(told).not.toHaveBeenCalled();
    expect(await mailed()).toEqual([]);
  });
});
