import { FaultScene } from './fault-scene.builder';

const MINUTE = 60_000;

describe('a worker whose machine shows another time', () => {
  let scene: FaultScene;

  beforeEach(async () => {
    scene = await FaultScene.start();
  });
  afterEach(() => scene.stop());

  it.each([
    ['ten minutes behind', -10],
    ['ten minutes ahead', 10],
  ])(
    'given one that is %s, a mail put off is tried again after a minute, and neither sooner nor later',
    async (_case, clockMinutes) => {
      await scene.calledMeeting(3);
      scene.sink.programme.refuseContent(451, 'Greylisted, come back in a minute');
      await scene.worker({ clockMinutes });
      while ((await scene.ledger()).some(({ outcome }) => outcome === null)) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const putOff = Date.now();
      // several sweeps
      await new Promise((resolve) => setTimeout(resolve, 4000));
      const rows = await scene.ledger();

      expect(rows.map(({ state, attempt }) => [state, attempt])).toEqual(rows.map(() => ['pending', 1]));
      for (const { attemptAt } of rows) {
        expect(Math.abs(attemptAt.getTime() - putOff - MINUTE)).toBeLessThan(MINUTE / 2);
      }
    },
    40_000,
  );
});
