import { Module } from '@nestjs/common';
import { AccessModule } from '@samsyn/access';
import { BodiesModule, UpdateBodyService } from '@samsyn/bodies';
import { defaultTimingRules, scheduleMeetingSchema } from '@samsyn/contract';
import { MailingsModule } from '@samsyn/mailings';
import { MeetingsModule, ScheduleMeetingService } from '@samsyn/meetings';
import { TasksModule } from '@samsyn/tasks';
import { buildCouncil, SmtpSink, TestContext, valueOf } from '@samsyn/testing';
import { MoveClockService } from './move-clock.service';

@Module({ imports: [TasksModule], providers: [MoveClockService] })
class MovableClock {}

describe('moving the clock', () => {
  let sink: SmtpSink;
  let context: TestContext;

  beforeAll(async () => {
    sink = await new SmtpSink({ now: () => context.clock.now() }).start();
    context = await TestContext.startWith(
      { SMTP_URL: sink.url },
      AccessModule,
      MailingsModule,
      BodiesModule,
      MeetingsModule,
      MovableClock,
    );
  });
  afterAll(async () => {
    await context.stop();
    await sink.stop();
  });

  it('given timing rules that were just changed, then mails leave on the way as they say, each at its time', async () => {
    context.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    const caller = await context.coordinator();
    const { bodyId } = await context.within(caller, (tx) => buildCouncil(tx, { seats: 1 }));
    const when = { date: '2027-04-21', start: '13:00', end: '15:00', place: 'Kommunhuset' };
    const meeting = scheduleMeetingSchema.parse({ bodyId, ...when });
    valueOf(await context.get(ScheduleMeetingService).schedule(caller, meeting));
    const timingRules = defaultTimingRules
      .filter(({ kind }) => kind === 'notice')
      .map((rule) => ({ ...rule, offset: -49 }));
    valueOf(await context.get(UpdateBodyService).update(caller, bodyId, { version: 1, timingRules }));
    await context.get(MoveClockService).moveTo(new Date('2027-04-20T12:00:00Z'));

    expect(sink.received.map(({ sentAt }) => sentAt.toISOString().slice(0, 16))).toEqual([
      '2027-03-03T07:00',
    ]);
  });
});
