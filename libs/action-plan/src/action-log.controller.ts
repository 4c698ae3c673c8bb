import { Controller } from '@nestjs/common';
import {
  createReading,
  listActionLog,
  listReadings,
  listSeatLog,
  logAction,
  openActionFile,
} from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { CreateReadingService } from './create-reading/create-reading.service';
import { ListActionLogService } from './list-action-log/list-action-log.service';
import { ListReadingsService } from './list-readings/list-readings.service';
import { LogActionService } from './log-action/log-action.service';
import { OpenActionFileService } from './open-action-file/open-action-file.service';

@Controller()
export class ActionLogController {
  constructor(
    private readonly listing: ListActionLogService,
    private readonly logging: LogActionService,
    private readonly opening: OpenActionFileService,
    private readonly readings: ListReadingsService,
    private readonly reading: CreateReadingService,
  ) {}

  @route(listActionLog)
  list({ caller, params, query }: Call<typeof listActionLog>) {
    return this.listing.list(caller, params.actionId, query);
  }

  @route(listSeatLog)
  ofSeat({ caller, params, query }: Call<typeof listSeatLog>) {
    return this.listing.ofSeat(caller, params, query);
  }

  @route(logAction)
  log({ caller, params, body, upload }: Call<typeof logAction>) {
    return this.logging.log(caller, params.actionId, body, upload);
  }

  @route(openActionFile)
  open({ caller, params }: Call<typeof openActionFile>) {
    return this.opening.open(caller, params);
  }

  @route(listReadings)
  listReadings({ caller, params, query }: Call<typeof listReadings>) {
    return this.readings.list(caller, params.actionId, query);
  }

  @route(createReading)
  createReading({ caller, params, body }: Call<typeof createReading>) {
    return this.reading.create(caller, params.actionId, body);
  }
}
