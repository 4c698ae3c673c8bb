import { RedisServer, TcpProxy } from '@samsyn/testing';
import { FaultScene } from './fault-scene.builder';
import { outlived, type QueueFault, sufferQueueFault, SWEEP_SECONDS } from './queue-fault.builder';

/** A fault of a queue on Redis, and whether the API can tell. */
interface RedisFault extends QueueFault {
  health: 'up' | 'degraded';
}

const isInstalled = RedisServer.isInstalled;

describe('a queue on Redis that fails', () => {
  let redis: RedisServer;
  let line: TcpProxy;
  let scene: FaultScene;
  let flushing: NodeJS.Timeout | undefined;
  let ran = 0;

  beforeAll(async () => {
    if (!isInstalled) return;
    redis = await RedisServer.start();
    line = await TcpProxy.before(redis.url);
    scene = await FaultScene.start({ REDIS_URL: line.url, SWEEP_SECONDS: String(SWEEP_SECONDS) });
  });
  afterAll(async () => {
    if (!isInstalled) return;
    await scene.stop();
    await line.refuse();
    await redis.stop();
  });

  const faults: Record<string, RedisFault> = {
    'is stopped': {
      health: 'degraded',
      spoil: () => redis.halt(),
      mend: () => redis.restart(),
    },
    'forgets everything, again and again': {
      health: 'up',
      spoil: () => {
        flushing = setInterval(() => void redis.administration.flushall(), 5);
      },
      mend: () => clearInterval(flushing),
    },
    'takes a second for each answer': {
      health: 'degraded',
      spoil: () => void (line.answerDelay = 1000),
      mend: () => void (line.answerDelay = 0),
    },
    'refuses writes': {
      health: 'degraded',
      spoil: async () => void (await redis.administration.replicaof('127.0.0.1', '1')),
      mend: async () => void (await redis.administration.replicaof('NO', 'ONE')),
    },
  };
  const names = Object.keys(faults);

  // a machine without Redis runs none of them, and says so
  for (const name of isInstalled ? names : []) {
    it(`given one that ${name}, writes are answered, mail leaves with the sweep, and a worker ends when told`, async () => {
      const fault = faults[name] as RedisFault;
      const report = await sufferQueueFault(scene, fault);
      ran += 1;

      expect(report).toEqual(outlived);
      expect(report.ready.statusCode).toBe(200);
      expect(report.ready.queue).toBe(fault.health);
    }, 60_000);
  }

  it('tells how many of its cases ran here', () => {
    const told = isInstalled ? `${ran} cases ran` : `none installed, ${ran} of ${names.length} cases ran`;
    process.stdout.write(`redis: ${told}\n`);

    expect(ran).toBe(isInstalled ? names.length : 0);
  });
});
