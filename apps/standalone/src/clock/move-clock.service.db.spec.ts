import { Module } from '@nestjs/common';
import { AccessModule, AccountService } from '@samsyn/access';
import { BodiesModule, UpdateBodyService } from '@samsyn/bodies';
import { defaultTimingRules, scheduleMeetingSchema } from '@samsyn/contract';
import { MailingsModule } from '@samsyn/mailings';
import { MeetingsModule, ScheduleMeetingService } from '@samsyn/meetings';
import { OverviewModule, WatchOverviewService } from '@samsyn/overview';
import { TasksModule } from '@samsyn/tasks';
import { buildCouncil, SmtpSink, TestContext, valueOf } from '@samsyn/testing';
import { MoveClockService } from './move-clock.service';

@Module({ imports: [TasksModule, OverviewModule], providers: [MoveClockService] })
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

  it('given a coordinator who signs in once and no more, then a list and a warning of one morning do not tell the same twice', async () => {
    context.clock.setTo(new Date('2027-03-10T07:00:00Z'));
    sink.clear();
    const caller = await context.coordinator();
    const { accountId } = caller;
    await context.within(caller, async (tx) => {
      await buildCouncil(tx, { seats: 1 });
      await tx.query(`UPDATE body SET created_at = '2026-01-01'`);
      await context.get(AccountService).setMembership(tx, { accountId, roles: ['coordinator'] });
    });
    await context.get(WatchOverviewService).plan();
    const move = (to: string) => context.get(MoveClockService).moveTo(new Date(to));
    await move('2027-03-15T12:00:00Z');
    await context.within(caller, (tx) =>
      tx.query('UPDATE account SET last_signed_in_at = product_now() WHERE id = $1', [accountId]),
    );
    await move('2027-03-22T12:00:00Z');

    expect(
      sink.received.map(({ sentAt, subject }) => `${sentAt.toISOString().slice(0, 10)} ${subject}`),
    ).toEqual(['2027-03-15 En sak behöver dig', '2027-03-22 En sak har väntat på dig sedan 15 mars']);
  });
});
