import type { INestApplicationContext } from '@nestjs/common';
import { WatchRemindersService } from '@samsyn/action-plan';
import { SendPasswordLinksService, WarnOwnersService } from '@samsyn/access';
import { SweepObjectsService } from '@samsyn/files';
import { SweepService } from '@samsyn/mailings';
import { WatchOverviewService } from '@samsyn/overview';
import { RunTasksService } from '@samsyn/tasks';

/** What a worker does by itself, one sentence each. */
export const schedules: readonly { sentence: string; start(app: INestApplicationContext): void }[] = [
  {
    sentence: 'Send mail the minute it falls due, and look for what was missed every SWEEP_SECONDS.',
    start: (app) => app.get(SweepService).start(),
  },
  {
    sentence:
      'Do long work in small steps as it is begun, and look for what a crash left every SWEEP_SECONDS.',
    start: (app) => app.get(RunTasksService).start(),
  },
  {
    sentence: 'Have owners of accounts told of many failed sign-ins, within SWEEP_SECONDS.',
    start: (app) => app.get(WarnOwnersService).start(),
  },
  {
    sentence: 'Mail a link to who has asked for a new password, within SWEEP_SECONDS.',
    start: (app) => app.get(SendPasswordLinksService).start(),
  },
  {
    sentence:
      'See every hour that the coordinator is told on Mondays what needs them, and somebody else when they are not there.',
    start: (app) => app.get(WatchOverviewService).start(),
  },
  {
    sentence: 'See every hour that what climbs to who coordinates is planned for who does so by then.',
    start: (app) => app.get(WatchRemindersService, { strict: false }).start(),
  },
  {
    sentence:
      'Take away every hour what lies in the bucket of files, where there is one, and belongs to no file.',
    start: (app) => app.get(SweepObjectsService, { strict: false }).start(),
  },
];
