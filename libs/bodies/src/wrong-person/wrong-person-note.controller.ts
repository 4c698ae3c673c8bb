import { Controller } from '@nestjs/common';
import { settleWrongPerson } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { SettleWrongPersonService } from './settle-wrong-person.service';

/** Notes of who should have had a mail, for those who deal with them. */
@Controller()
export class WrongPersonNoteController {
  constructor(private readonly settling: SettleWrongPersonService) {}

  @route(settleWrongPerson)
  settle({ caller, params }: Call<typeof settleWrongPerson>) {
    return this.settling.settle(caller, params.noteId);
  }
}
