import { Injectable } from '@nestjs/common';
import { Database } from '@samsyn/platform';
import { newToken, tokenHashOf } from '../session/opaque-token.rules';
import { KnownDeviceRepository } from './known-device.repository';

/** Devices that have signed in before, by the long-lived token that each was given. */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly database: Database,
    private readonly devices: KnownDeviceRepository,
  ) {}

  /** The hash of a device's token, if this account has signed in on it; whatever the token says of other accounts. */
  async recognise(email: string, token: string | undefined): Promise<Buffer | undefined> {
    const hash = tokenHashOf(token);
    if (!hash) return undefined;
    const known = await this.database.global((manager) => this.devices.knows(manager, email, hash));
    return known ? hash : undefined;
  }

  /**
   * Remembers that an account signed in on a device. A token that nobody signed in with is not taken over: someone may have
   * planted it.
   * @returns the token the device shall keep; only its hash is stored.
   */
  remember(accountId: string, presented: string | undefined): Promise<string> {
    return this.database.global(async (manager) => {
      const presentedHash = tokenHashOf(presented);
      const ours = presentedHash !== undefined && (await this.devices.isOurs(manager, presentedHash));
      const token = ours && presented !== undefined ? presented : newToken();
      const hash = tokenHashOf(token);
      if (!hash) throw new Error('A new device token is malformed');
      await this.devices.note(manager, accountId, hash);
      return token;
    });
  }
}
