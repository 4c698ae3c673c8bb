import { TestApp } from '../app/test-app.builder';
import { Coordinator } from './council-meeting.builder';

/**
 * What is stored by the database and what is stored by the program must come from one clock: else a list that is ordered
 * by both depends on the day the tests are run.
 */
describe('a council on any day', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const DAY = 86_400_000;

  it.each([
    ['years before real time', -6 * 365],
    ['at real time', 0],
    ['just after real time', 1],
    ['far after real time', 9 * 365],
  ])(
    'given a product clock %s, when its meeting is lived, then everything is in its order',
    async (_when, days) => {
      const today = new Date(Date.now() + days * DAY);
      const day = new Date(today.getTime() + 100 * DAY).toISOString().slice(0, 10);
      app.clock.setTo(today);
      const council = new Coordinator(app, await app.municipality({ seats: 2 }));
      const meeting = await council.schedule({ date: day });

      await council.done('POST', `/meetings/${meeting.id}/notice`, { version: 1 });
      const notices = await council.sent();
      app.clock.advance(60_000);
      await council.replyByLink(notices[0], {
        answer: 'substitute',
        substituteName: 'Eva Exempel',
        substituteEmail: 'eva@organisation.example',
      });

      const replies = await council.replies(meeting.id);
      expect(replies.map(({ substituteFor }) => substituteFor !== null)).toEqual([false, false, true]);
      expect(await council.sent()).toHaveLength(1);
      const stored = await app.within(council.municipality.scope, (tx) =>
        tx.query<{ at: Date }>(
          `SELECT created_at AS at FROM participant UNION ALL SELECT created_at FROM mailing
         UNION ALL SELECT created_at FROM meeting UNION ALL SELECT at FROM audit_entry`,
        ),
      );
      const furthest = Math.max(...stored.map(({ at }) => Math.abs(at.getTime() - today.getTime())));
      expect(furthest).toBeLessThan(DAY / 2);
    },
  );
});
