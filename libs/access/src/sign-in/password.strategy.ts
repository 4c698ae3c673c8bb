import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { AccountView } from '@samsyn/contract';
import { Strategy } from 'passport-local';
import { SignInService } from './sign-in.service';

/** Passport's name for {@link PasswordStrategy}. */
export const PASSWORD_STRATEGY = 'password';

/** Signing in with address and password, as passport-local sees it. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, PASSWORD_STRATEGY) {
  constructor(private readonly signIn: SignInService) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  override async validate(email: string, password: string): Promise<AccountView | false> {
    return (await this.signIn.verify(email, password)) ?? false;
  }
}
