import { Controller } from '@nestjs/common';
import { getAbsences, setAbsences } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { AbsencesService } from './absences.service';

/** When an account's owner is away: their own to say, and the same wherever they have a role. */
@Controller()
export class AbsenceController {
  constructor(private readonly absences: AbsencesService) {}

  @route(getAbsences)
  get({ caller }: Call<typeof getAbsences>) {
    return this.absences.get(caller.id);
  }

  @route(setAbsences)
  set({ caller, body }: Call<typeof setAbsences>) {
    return this.absences.set(caller.id, body);
  }
}
