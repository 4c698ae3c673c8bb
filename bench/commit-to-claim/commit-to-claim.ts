import { startPeer, startProgram, stopProcess } from '../child-process';
import { type Measurement, type Note, quantile, ROUNDS } from '../measurement';
import { productSettings } from '../product';
import { Sink } from '../sink';
import { FailedMail } from './failed-mail';
import { PlainWake } from './plain-wake';

/** Mails of either kind in a round, one of each in turn. */
const MAILS = 60;

/** From commit to claimed, in times of a BullMQ job that is added after the commit and claims when it is started. */
export const commitToClaim: Measurement = {
  goals: [
    { name: 'commit-to-claim-p50', unit: 'of BullMQ and the same claim', atMost: 1.3 },
    { name: 'commit-to-claim-p99', unit: 'of BullMQ and the same claim', atMost: 1.3 },
  ],
  async measure(server, note) {
    const sink = await Sink.start();
    try {
      return await server.withDatabase('bench_claim_ours', (ours) =>
        server.withDatabase('bench_claim_theirs', (theirs) => compare(ours, theirs, sink.url, note)),
      );
    } finally {
      await sink.stop();
    }
  },
};

async function compare(oursUrl: string, theirsUrl: string, sinkUrl: string, note: Note): Promise<number[][]> {
  const [ours, theirs] = [await FailedMail.in(oursUrl), await FailedMail.in(theirsUrl)];
  const worker = startProgram('apps/worker/src/main.js', productSettings(oursUrl, sinkUrl));
  const peer = await startPeer('commit-to-claim/plain-worker.js', [theirsUrl, sinkUrl]);
  const wake = new PlainWake(theirsUrl);
  try {
    const retry = () => ours.retry();
    const retryThenWake = async () => {
      await theirs.retryInSql();
      await wake.add({ municipalityId: theirs.municipality.id });
    };
    const ratios: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [our, their]: [number[], number[]] = [[], []];
      for (let mail = 0; mail < MAILS; mail += 1) {
        our.push(await ours.waitAfter(retry));
        their.push(await theirs.waitAfter(retryThenWake));
      }
      if (round === 0) continue; // to warm up
      [0.5, 0.99].forEach((part, index) => {
        const [ourWait, theirWait] = [quantile(our, part), quantile(their, part)];
        note(
          `${part * 100} of 100 within ${ourWait.toFixed(1)} ms, ${theirWait.toFixed(1)} ms by BullMQ alone`,
        );
        ratios[index]?.push(ourWait / theirWait);
      });
    }
    return ratios;
  } finally {
    await wake.stop();
    await Promise.all([worker, peer.child].map(stopProcess));
    await Promise.all([ours.stop(), theirs.stop()]);
  }
}
