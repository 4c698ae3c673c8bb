import type { FaultScene } from './fault-scene.builder';
import { judge, type Verdict } from './oracle';

/** A way for a queue to fail, while API and worker are at work. */
export interface QueueFault {
  spoil(): Promise<void> | void;
  mend(): Promise<void> | void;
}

/** What came of it, times in milliseconds. */
export interface QueueFaultReport {
  slowestAnswer: number;
  answersInTime: boolean;
  /** `/health/ready` of the API while the queue is spoiled. */
  ready: { statusCode: number; status: string; queue: string };
  /** From the order to the last of its mails at the relay. */
  lastMailAfter: number;
  mailsInTime: boolean;
  verdict: Verdict;
  /** How the worker ended on SIGTERM while the queue is spoiled, and after how long. */
  code: number | null;
  endedAfter: number;
  endedInTime: boolean;
  /** Whether the queue is said to answer once it has been mended. */
  recovered: boolean;
}

/** How often a worker of these tests looks for due mail. */
export const SWEEP_SECONDS = 2;

/** What any of these faults comes to, its health apart. */
export const outlived: Partial<QueueFaultReport> = expect.objectContaining({
  answersInTime: true,
  mailsInTime: true,
  verdict: { lost: [], doubled: [], unflagged: [], foreign: [], stale: [] },
  code: 0,
  endedInTime: true,
  recovered: true,
});

const SEATS = 5;
const MEETINGS = 4;

/** On top of what the slowest answer takes on this machine with the queue well. */
const ANSWER_LIMIT = 1000;
/** A sweep, and the time that twenty mails and a busy machine take. */
const MAIL_LIMIT = SWEEP_SECONDS * 1000 + 3000;
/** A worker is given 40 s in production, most of it for mail on the wire. */
const END_LIMIT = 8000;

/** Plays a fault: orders mail meanwhile, waits for it, stops the worker, and mends the queue. */
export async function sufferQueueFault(scene: FaultScene, fault: QueueFault): Promise<QueueFaultReport> {
  const { slowestAnswer: slowestWhenWell } = await orderNotices(scene, 1);
  await scene.app.send();
  scene.sink.clear();
  const earlier = new Set((await scene.ledger()).map(({ id }) => id));
  const worker = await scene.worker();
  await fault.spoil();
  try {
    const { slowestAnswer, lastOrderAt } = await orderNotices(scene, MEETINGS);
    const ready = await readiness(scene);
    await scene.sink.waitForCount(SEATS * MEETINGS, 20_000);
    const lastMailAfter = performance.now() - lastOrderAt;
    const rows = (await scene.rest()).filter(({ id }) => !earlier.has(id));
    const stoppedAt = performance.now();
    worker.signal('SIGTERM');
    const { code } = await worker.end();
    const endedAfter = performance.now() - stoppedAt;
    await fault.mend();
    const verdict = judge(rows, scene.sink.received);
    const recovered = await recovers(scene);
    return {
      slowestAnswer,
      answersInTime: slowestAnswer <= slowestWhenWell + ANSWER_LIMIT,
      ready,
      lastMailAfter,
      mailsInTime: lastMailAfter <= MAIL_LIMIT,
      verdict,
      code,
      endedAfter,
      endedInTime: endedAfter <= END_LIMIT,
      recovered,
    };
  } finally {
    await fault.mend();
  }
}

async function orderNotices(
  scene: FaultScene,
  meetings: number,
): Promise<{ slowestAnswer: number; lastOrderAt: number }> {
  let slowestAnswer = 0;
  let lastOrderAt = 0;
  const timed = async <T>(request: () => Promise<T>): Promise<T> => {
    lastOrderAt = performance.now();
    const answer = await request();
    slowestAnswer = Math.max(slowestAnswer, performance.now() - lastOrderAt);
    return answer;
  };
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const planned = await timed(() => scene.meeting(SEATS));
    await timed(() => scene.call(planned));
  }
  return { slowestAnswer, lastOrderAt };
}

async function readiness(scene: FaultScene): Promise<QueueFaultReport['ready']> {
  const answer = await scene.app.http.inject('/health/ready');
  const body = answer.json<{ status: string; details: { queue: { status: string } } }>();
  return { statusCode: answer.statusCode, status: body.status, queue: body.details.queue.status };
}

/** Whether the API says within some seconds that all is well. */
export async function recovers(scene: FaultScene): Promise<boolean> {
  const giveUp = Date.now() + 10_000;
  while (Date.now() < giveUp) {
    if ((await readiness(scene)).status === 'ok') return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
