import { Injectable } from '@nestjs/common';
import type { AbsencesView, SetAbsences } from '@samsyn/contract';
import { appendAudit, Clock, Database, mintMunicipalityScope } from '@samsyn/platform';
import { AccountService } from '../accounts/account.service';
import { MunicipalityDirectory } from '../municipality/municipality-directory';
import { MunicipalityFollowers } from '../municipality/municipality-followers';

/** When an account's owner is away. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountService,
    private readonly municipalities: MunicipalityDirectory,
    private readonly followers: MunicipalityFollowers,
    private readonly clock: Clock,
  ) {}

  async get(accountId: string): Promise<AbsencesView> {
    const [account] = await this.database.global((manager): Promise<AbsencesView[]> =>
      manager.query('SELECT absences FROM account WHERE id = $1', [accountId]),
    );
    return { absences: account?.absences ?? [] };
  }

  /**
   * Puts these times in place of those given before. The account is nobody's in particular, so each municipality where it has
   * a role follows in a transaction of its own, and keeps that it was said, not when they are away; what a crash leaves out
   * is seen by whoever looks every hour.
   */
  async set(accountId: string, { absences }: SetAbsences): Promise<AbsencesView> {
    const soonestFirst = absences.toSorted((one, other) => (one.from < other.from ? -1 : 1));
    await this.database.global((manager) =>
      manager.query('UPDATE account SET absences = $2 WHERE id = $1', [
        accountId,
        JSON.stringify(soonestFirst),
      ]),
    );
    for (const { slug } of await this.accounts.membershipsOf(accountId)) {
      const id = await this.municipalities.idOf(slug);
      if (id)
        await this.database.transaction(mintMunicipalityScope(id), async (tx) => {
          await this.followers.presenceChanged(tx);
          appendAudit(tx, { accountId, label: `account:${accountId}` }, this.clock.now(), {
            action: 'absences.set',
            subjectType: 'account',
            subjectId: accountId,
            detail: { absences: absences.length },
          });
        });
    }
    return { absences: soonestFirst };
  }
}
