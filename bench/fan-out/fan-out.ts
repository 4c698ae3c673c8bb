import { SweepService } from '@samsyn/mailings';
import { Config, type Mail, SmtpSender } from '@samsyn/platform';
import { Client } from 'pg';
import { type Measurement, type Note, ROUNDS } from '../measurement';
import { expectSent, makeNoticesDue } from '../notices';
import { Product, productSettings } from '../product';
import { Sink } from '../sink';
import { BarePool } from './bare-pool';

const MEETINGS = 40;
const PARTICIPANTS = 50;
const MAILS = MEETINGS * PARTICIPANTS;

/** Mails per second through the ledger, as a part of what a bare nodemailer pool does with the same bodies. */
export const fanOut: Measurement = {
  goals: [{ name: 'fan-out', unit: 'of bare nodemailer', atLeast: 0.9 }],
  async measure(server, note) {
    const sink = await Sink.start();
    try {
      return [await server.withDatabase('bench_fan_out', (url) => compare(url, sink, note))];
    } finally {
      await sink.stop();
    }
  },
};

async function compare(url: string, sink: Sink, note: Note): Promise<number[]> {
  const database = new Client({ connectionString: url });
  await database.connect();
  const product = await Product.start(productSettings(url, sink.url));
  const pool = new BarePool(sink.url, product.get(Config).values.SMTP_CONNECTIONS);
  try {
    await product.meetings(await product.municipality(PARTICIPANTS), MEETINGS, { notice: true });
    const ours = async () => {
      await makeNoticesDue(database, MEETINGS, new Date());
      const rate = await rateOf(sink, () => product.get(SweepService).sweep());
      await expectSent(database, MAILS);
      return rate;
    };
    const mails = await recording(product.get(SmtpSender), ours);
    const peer = () => rateOf(sink, () => pool.send(mails));
    await peer();
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [our, bare] = [await ours(), await peer()];
      note(`${our.toFixed(0)} mails/s through the ledger, ${bare.toFixed(0)} bare`);
      ratios.push(our / bare);
    }
    return ratios;
  } finally {
    pool.close();
    await product.stop();
    await database.end();
  }
}

/** Mails per second from now until the sink has accepted the last. */
async function rateOf(sink: Sink, send: () => Promise<void>): Promise<number> {
  await sink.clear();
  const begun = Date.now();
  const [arrivals] = await Promise.all([sink.arrivals(MAILS), send()]);
  return (MAILS * 1000) / (Math.max(...arrivals) - begun);
}

/** The mails that leave meanwhile, as the ledger hands them over. */
async function recording(sender: SmtpSender, work: () => Promise<unknown>): Promise<Mail[]> {
  const mails: Mail[] = [];
  const send = sender.send.bind(sender);
  sender.send = (mail, steps) => {
    mails.push(mail);
    return send(mail, steps);
  };
  await work();
  sender.send = send;
  return mails;
}
