import { randomUUID } from 'node:crypto';
import { type ListMailings, listMailingsSchema, mailKindInWords } from '@samsyn/contract';
import type { z } from 'zod';
import { addressOf } from '../example-mails.builder';
import { LedgerContext } from '../ledger-context.builder';
import { ListMailingsService } from './list-mailings.service';

const at = (time: string) => new Date(`2027-03-10T${time}:00Z`);

describe('the ledger as a list', () => {
  let ledger: LedgerContext;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
  });
  beforeEach(() => ledger.begin());
  afterAll(() => ledger.stop());

  const list = (query: z.input<typeof listMailingsSchema> = {}) => {
    const asked: ListMailings = listMailingsSchema.parse(query);
    return ledger.context
      .get(ListMailingsService)
      .list({ ...ledger.caller, timeZone: 'Europe/Stockholm', language: 'sv' }, asked);
  };
  const times = async (query: z.input<typeof listMailingsSchema> = {}) =>
    (await list(query)).items.map(({ dueAt }) => dueAt.slice(11, 16));
  const planned = () =>
    ledger.plan(['09:00', '08:00', '10:00'].map((time) => ledger.mailing({ dueAt: at(time) })));

  it('given mails, then they come by when they are due, a page at a time', async () => {
    await planned();
    const { items, next } = await list({ limit: 2 });

    expect(items.map(({ dueAt }) => dueAt)).toEqual(
      [at('08:00'), at('09:00')].map((due) => due.toISOString()),
    );
    expect(await times({ limit: 2, cursor: next ?? '' })).toEqual(['10:00']);
  });

  it('given two instants, then the first is included and the last is not', async () => {
    await planned();

    expect(await times({ from: '2027-03-10T09:00:00Z' })).toEqual(['09:00', '10:00']);
    expect(await times({ to: '2027-03-10T09:00:00Z' })).toEqual(['08:00']);
  });

  it('given a subject, a kind or a state, then only its mails are listed', async () => {
    const subject = await planned();
    await ledger.plan([ledger.mailing({ kind: 'example.reminder', dueAt: at('11:00') })]);

    expect(await times({ subject: `example:${subject}` })).toEqual(['08:00', '09:00', '10:00']);
    expect(await times({ subject: `meeting:${subject}` })).toEqual([]);
    expect(await times({ subject: `example:${randomUUID()}` })).toEqual([]);
    expect(await times({ kind: 'example.reminder' })).toEqual(['11:00']);
    expect(await times({ state: 'sent' })).toEqual([]);
    expect(await times({ state: 'pending' })).toHaveLength(4);
  });

  it('given that it is asked what each will be, then those that lie ahead are told as they would leave now, and nothing is kept', async () => {
    const left = ledger.mailing({ dueAt: at('07:00') });
    await ledger.plan([left]);
    await ledger.send();
    const [whole, broken] = [ledger.mailing({ dueAt: at('08:30') }), ledger.mailing({ dueAt: at('09:00') })];
    ledger.examples.poisoned.add(broken.recipient.id);
    const subject = await ledger.plan([whole, broken]);
    const { items } = await list({ forecast: 'true' });
    const kindInWords = mailKindInWords('example.notice', 'sv');

    expect(items.map(({ forecast }) => forecast)).toEqual([
      null,
      {
        date: '2027-03-10',
        time: '09:30',
        kindInWords,
        recipient: { name: 'Exempel', email: addressOf(whole.recipient.id) },
        subject: 'example.notice 0',
      },
      { date: '2027-03-10', time: '10:00', kindInWords, recipient: null, subject: null },
    ]);
    expect((await list()).items.map(({ forecast }) => forecast)).toEqual([null, null, null]);
    expect(await ledger.states(subject)).toEqual({ pending: 2 });
  });

  it('given another municipality, then it sees none of them', async () => {
    await planned();
    await ledger.begin();

    expect(await list()).toEqual({ items: [], next: null });
  });
});
