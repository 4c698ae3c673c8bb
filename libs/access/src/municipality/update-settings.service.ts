import { Injectable } from '@nestjs/common';
import { type ChangedSettingsView, fail, type UpdateSettings } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type WriteResult } from '@samsyn/platform';
import { MunicipalityFollowers } from './municipality-followers';
import { viewOfSettings } from './municipality.entity';
import { MunicipalityRepository } from './municipality.repository';

/** The escalation account is a member of the municipality; the database sees to it. */
const constraints = { escalation_account_is_member: 'membership.missing' } as const;

/** Changes the settings of a municipality that nobody else has changed meanwhile. */
@Injectable()
export class UpdateSettingsService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly municipalities: MunicipalityRepository,
    private readonly followers: MunicipalityFollowers,
  ) {}

  update(
    caller: Caller,
    yours: UpdateSettings,
  ): WriteResult<ChangedSettingsView, 'settings.changed' | 'membership.missing'> {
    const { version, ...changes } = yours;
    return this.write.run(
      caller,
      async (tx) => {
        const { leaveTime } = await this.municipalities.get(tx);
        const update = await this.municipalities.update(tx, version, changes);
        if (update.kind === 'missing') throw new Error('The scope names a municipality that does not exist');
        if (update.kind === 'conflict') {
          return fail({ code: 'settings.changed', current: viewOfSettings(update.current), yours });
        }
        const retimed = update.row.leaveTime !== leaveTime;
        const tasks = retimed ? await this.followers.calendarChanged(tx) : [];
        const detail = { version: update.row.version, fields: Object.keys(changes) };
        const subject = ['municipality', update.row.id] as const;
        return audited({ ...viewOfSettings(update.row), tasks }, 'settings.updated', subject, detail);
      },
      constraints,
    );
  }
}
