import { LedgerContext, wednesday } from '../ledger-context.builder';
import type { RecipientRef } from '../mail-kind';
import { list, OnePerson } from './one-person.builder';

const MINUTE = 60_000;

describe('a mail of three rows of which the relay never said whether it took it', () => {
  let roles: RecipientRef[];
  let ledger: LedgerContext;
  let person: OnePerson;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
  });
  beforeEach(async () => {
    await ledger.begin();
    person = new OnePerson(ledger);
    roles = await person.planLists(3);
    ledger.sink.programme.behave('store-then-reset', 1);
    await ledger.send();
  });
  afterAll(() => ledger.stop());

  it('given its wait is over, then it goes again as it was, once, and nobody joins', async () => {
    expect(await person.states()).toEqual(['unknown', 'unknown', 'unknown']);
    await person.plan({ ...list, revision: 7, dueAt: new Date(wednesday.getTime() + MINUTE) });
    await person.sendIn(1);

    expect(person.subjectLines).toEqual([
      'example.list 0 (och 2 till)',
      'example.list 0 (och 2 till)',
      'example.list 7',
    ]);
    expect(person.messageIds.size).toBe(2);
    expect((await person.rows()).map(({ state, possiblyDoubled }) => [state, possiblyDoubled])).toEqual([
      ['sent', true],
      ['sent', true],
      ['sent', true],
      ['sent', false],
    ]);
  });

  it('given a relay that puts it off then, then it keeps together and goes once more under the same name', async () => {
    ledger.sink.programme.behave('defer-first-try', 1);
    await person.sendIn(1);
    await person.sendIn(10);

    expect(person.messageIds.size).toBe(1);
    expect(ledger.sink.received).toHaveLength(2);
    expect(await person.states()).toEqual(['sent', 'sent', 'sent']);
  });

  it('given no answer a second time either, then all its rows have failed as in doubt', async () => {
    ledger.sink.programme.behave('store-then-reset', 1);
    await person.sendIn(1);
    await person.sendIn(60);

    expect((await person.rows()).map(({ state, outcome }) => [state, outcome?.reason])).toEqual(
      roles.map(() => ['failed', 'in-doubt']),
    );
    expect(ledger.sink.received).toHaveLength(2);
  });

  it('given one of its rows is stopped, then it goes again without that', async () => {
    await person.update(roles[1], 'stop');
    await person.sendIn(1);

    expect(person.subjectLines).toEqual(['example.list 0 (och 1 till)', 'example.list 0 (och 2 till)']);
    expect(person.messageIds.size).toBe(1);
    expect(await person.states()).toEqual(['sent', 'superseded', 'sent']);
  });

  it('given one of its rows is withdrawn, and planned again when the others have left, then that leaves under a name of its own', async () => {
    ledger.sink.programme.behave('defer-first-try', 1);
    await person.sendIn(1);
    await person.planAnew(1);
    await person.sendIn(10);
    await person.planAnew(1, { ...list, revision: 1, ...(roles[1] ? { recipient: roles[1] } : {}) });
    await ledger.send();

    expect(person.subjectLines).toEqual([
      'example.list 0 (och 1 till)',
      'example.list 0 (och 2 till)',
      'example.list 1',
    ]);
    expect(person.messageIds.size).toBe(2);
    expect(await person.states()).toEqual(['sent', 'sent', 'sent']);
  });

  it('given the database fails in passing while one of its rows is written, then it still goes whole', async () => {
    ledger.examples.poisoned.add(roles[0]?.id ?? '');
    ledger.examples.interrupted.set(roles[1]?.id ?? '', 1);
    await person.sendIn(1);

    expect(person.subjectLines).toEqual(['example.list 0 (och 2 till)', 'example.list 1 (och 1 till)']);
    expect(person.messageIds.size).toBe(1);
    expect(await person.states()).toEqual(['pending', 'sent', 'sent']);
  });

  it('given one of its rows cannot be written then, then that goes later under a name of its own', async () => {
    const poison = roles[2]?.id ?? '';
    ledger.examples.poisoned.add(poison);
    await person.sendIn(1);
    ledger.examples.poisoned.delete(poison);
    await person.sendIn(1);

    expect(person.subjectLines).toEqual([
      'example.list 0 (och 1 till)',
      'example.list 0 (och 2 till)',
      'example.list 2',
    ]);
    expect(person.messageIds.size).toBe(2);
    expect(await person.states()).toEqual(['sent', 'sent', 'sent']);
  });
});
