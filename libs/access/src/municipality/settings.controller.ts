import { Controller } from '@nestjs/common';
import { getSettings, updateSettings } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ReadSettingsService } from './read-settings.service';
import { UpdateSettingsService } from './update-settings.service';

@Controller()
export class SettingsController {
  constructor(
    private readonly reading: ReadSettingsService,
    private readonly updating: UpdateSettingsService,
  ) {}

  @route(getSettings)
  get({ caller }: Call<typeof getSettings>) {
    return this.reading.get(caller.scope);
  }

  @route(updateSettings)
  update({ caller, body }: Call<typeof updateSettings>) {
    return this.updating.update(caller, body);
  }
}
