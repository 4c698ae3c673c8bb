import { Injectable } from '@nestjs/common';
import type { NameDeputy } from '@samsyn/contract';
import type { SignedInCaller } from '@samsyn/platform';
import { AppointService } from '../appoint/appoint.service';
import { OwnHolding } from '../own-seats/own-holding';
import type { SeatOfBody } from '../seat.repository';

/** A holder names the ordinary deputy of their own seat: from now on, by the rules of every appointment and with its mails. */
@Injectable()
export class NameDeputyService {
  constructor(
    private readonly appointing: AppointService,
    private readonly own: OwnHolding,
  ) {}

  name(caller: SignedInCaller, which: SeatOfBody, { contactId }: NameDeputy) {
    return this.appointing.appointIf(caller, which, { contactId, capacity: 'deputy' }, async (tx) => {
      const seat = await this.own.find(tx, caller, which);
      return typeof seat === 'string' ? seat : null;
    });
  }
}
