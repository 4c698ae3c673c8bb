import { randomUUID } from 'node:crypto';
import { LedgerContext } from '../ledger-context.builder';
import type { PersonKey } from '../person-key.rules';
import { list, OnePerson } from './one-person.builder';

const MINUTE = 60_000;
const reminder = { kind: 'example.reminder', occasion: 'reminder' } as const;

describe('sending what is due to one person', () => {
  let ledger: LedgerContext;
  let person: OnePerson;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
  });
  beforeEach(async () => {
    await ledger.begin();
    person = new OnePerson(ledger);
  });
  afterAll(() => ledger.stop());

  it('given three matters, then they leave as one mail, and each row keeps its own state and words', async () => {
    await person.planLists(3);
    await ledger.send();

    expect(person.subjectLines).toEqual(['example.list 0 (och 2 till)']);
    expect(await person.mailKeys()).toEqual(person.messageIds);
    expect((await person.rows()).map(({ state, told }) => [state, told?.revision])).toEqual([
      ['sent', 0],
      ['sent', 1],
      ['sent', 2],
    ]);
  });

  it('given a calendar part, then it takes what is due about its subject along, and all else shares another mail', async () => {
    const recipient = person.role();
    await person.plan({ recipient }, { ...reminder, recipient });
    await person.planLists(2);
    await ledger.send();

    expect(person.subjectLines).toEqual(['example.list 0 (och 1 till)', 'example.notice 0 (och 1 till)']);
    const read = await Promise.all(ledger.sink.received.map((mail) => mail.read()));
    expect(read.filter(({ calendar }) => calendar).map(({ subject }) => subject)).toEqual([
      'example.notice 0 (och 1 till)',
    ]);
  });

  it('given an order, then it leaves in a mail of its own, with what is due about the same subject', async () => {
    const occasion = randomUUID();
    ledger.examples.orders.add(occasion);
    await person.plan(list, { ...reminder, occasion });
    await person.planLists(1);
    await ledger.send();

    expect(person.subjectLines).toEqual(['example.list 0', 'example.reminder 0 (och 1 till)']);
  });

  it('given one person with two roles, then one mail with one calendar part calls both', async () => {
    await person.plan({}, {});
    await ledger.send();

    expect(person.subjectLines).toEqual(['example.notice 0 (och 1 till)']);
    expect(await person.states()).toEqual(['sent', 'sent']);
  });

  it('given one that cannot be written, then it alone waits, and the others leave as one mail', async () => {
    const [, poison] = await person.planLists(3);
    ledger.examples.poisoned.add(poison?.id ?? '');
    await ledger.send();

    expect(person.subjectLines).toEqual(['example.list 0 (och 1 till)']);
    expect(await person.states()).toEqual(['sent', 'pending', 'sent']);
    expect((await person.rows())[1]).toMatchObject({ outcome: { reason: 'cannot-compose' } });
  });

  it('given one that is no longer due, then the others leave without it', async () => {
    const [, settled] = await person.planLists(3);
    ledger.examples.noLongerDue.add(settled?.id ?? '');
    await ledger.send();

    expect(person.subjectLines).toEqual(['example.list 0 (och 1 till)']);
    expect(await person.states()).toEqual(['sent', 'superseded', 'sent']);
  });

  it('given another is behind some of the recipients after all, then those rows leave as one mail to that person', async () => {
    const successor: PersonKey = `contact:${randomUUID()}`;
    const [, ...passedOn] = await person.planLists(3);
    for (const { id } of passedOn) ledger.examples.successors.set(id, successor);
    await ledger.send();

    expect(person.subjectLines).toEqual(['example.list 0', 'example.list 1 (och 1 till)']);
    expect((await person.rows()).map(({ personKey, attempt }) => [personKey, attempt])).toEqual([
      [person.key, 1],
      [successor, 1],
      [successor, 1],
    ]);
  });

  it('given a relay that puts the mail off, then it dissolves: what is due then leaves as one', async () => {
    await person.planLists(2);
    ledger.sink.programme.behave('defer-first-try', 1);
    await ledger.send();
    expect(await person.states()).toEqual(['pending', 'pending']);
    await person.plan({ ...list, revision: 7 });
    ledger.context.clock.advance(MINUTE);
    await ledger.send();

    expect(person.subjectLines).toEqual(['example.list 0 (och 2 till)']);
    expect(await person.mailKeys()).toEqual(person.messageIds);
  });

  it('given a refusal, then every row has failed; one that is asked for again leaves alone under another Message-ID', async () => {
    const [first] = await person.planLists(2);
    const address = `${person.key.slice('contact:'.length)}@organisation.example`;
    ledger.sink.programme.refuseRecipient(address, 550, '5.1.1 No such mailbox');
    await ledger.send();
    expect(await person.states()).toEqual(['failed', 'failed']);
    const [refused] = await person.mailKeys();
    ledger.sink.programme.reset();
    await person.plan({ ...list, revision: 7 });
    await person.update(first, 'retry');
    await ledger.send();

    expect(person.subjectLines).toEqual(['example.list 0', 'example.list 7']);
    expect(await person.states()).toEqual(['sent', 'failed', 'sent']);
    expect(person.messageIds).not.toContain(refused);
  });

  it('given one is stopped between its claim and the handover, then the others leave without it', async () => {
    const [, stopped] = await person.planLists(3);
    const paused = ledger.examples.pauseWriting();
    const sending = ledger.send();
    const goOn = await paused;
    await person.update(stopped, 'stop');
    goOn();
    await sending;

    expect(person.subjectLines).toEqual(['example.list 0 (och 1 till)']);
    expect((await person.rows()).map(({ state, attempt }) => [state, attempt])).toEqual([
      ['sent', 1],
      ['superseded', 1],
      ['sent', 1],
    ]);
  });

  it('given one that may not leave, then it alone has failed', async () => {
    const [, unsendable] = await person.planLists(3);
    ledger.examples.unsendable.add(unsendable?.id ?? '');
    await ledger.send();

    expect(person.subjectLines).toEqual(['example.list 0', 'example.list 2']);
    expect(await person.states()).toEqual(['sent', 'failed', 'sent']);
    expect((await person.rows())[1]).toMatchObject({ outcome: { response: 'contains-identity-number' } });
  });

  it('given some that cannot be written together, then each leaves in a mail of its own', async () => {
    const [first] = await person.planLists(2);
    ledger.examples.solitary.add(first?.id ?? '');
    await ledger.send();

    expect(person.subjectLines).toEqual(['example.list 0', 'example.list 1']);
    expect(await person.states()).toEqual(['sent', 'sent']);
  });

  it('given words of one that the database refuses, then that is shown as failed, and the others as sent', async () => {
    const [, unkeepable] = await person.planLists(3);
    ledger.examples.unkeepable.add(unkeepable?.id ?? '');
    await ledger.send();
    await person.sendIn(60);

    expect(await person.states()).toEqual(['sent', 'failed', 'sent']);
    expect(ledger.sink.received).toHaveLength(1);
  });
});
