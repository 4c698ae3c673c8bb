import { Controller, Get, Header } from '@nestjs/common';
import { CurrentAccount, SignedIn, type SignedInAccount } from '@samsyn/platform';
import type { Membership } from '../accounts/account.repository';
import { AccountService } from '../accounts/account.service';

/** Who is signed in, and where they may work. */
export interface Me {
  account: SignedInAccount;
  memberships: Membership[];
}

/** What the signed-in person sees of their own account. */
@Controller('api/v1/me')
export class MeController {
  constructor(private readonly accounts: AccountService) {}

  @Get()
  @SignedIn()
  @Header('cache-control', 'no-store')
  async get(@CurrentAccount() account: SignedInAccount): Promise<Me> {
    return { account, memberships: await this.accounts.membershipsOf(account.id) };
  }
}
