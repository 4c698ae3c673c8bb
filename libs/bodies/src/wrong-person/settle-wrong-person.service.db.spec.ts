import { randomUUID } from 'node:crypto';
import { AccessModule } from '@samsyn/access';
import { OrganisationsModule } from '@samsyn/organisations';
import { buildCouncil, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { BodiesModule } from '../bodies.module';
import { SettleWrongPersonService } from './settle-wrong-person.service';
import { WrongPersonNoteRepository } from './wrong-person-note.repository';

describe('a note of who should have had a mail', () => {
  let context: TestContext;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
  });
  afterAll(() => context.stop());

  it('given one that is dealt with twice, then the first time stands', async () => {
    const caller = await context.coordinator();
    const council = await context.within(caller, (tx) => buildCouncil(tx, { seats: 1 }));
    const { seatId = '', contactId = null } = council.seats[0] ?? {};
    const note = {
      seatId,
      participantId: null,
      contactId,
      colleagueId: null,
      name: 'Kim Exempel',
      email: null,
    };
    const keep = () =>
      context.within(caller, (tx) =>
        context.get(WrongPersonNoteRepository).keep(tx, note, context.clock.now()),
      );
    await keep();
    await keep();
    const ids = () =>
      context.within(caller, (tx) => tx.query<{ id: string }>('SELECT id FROM wrong_recipient'));
    const [open, ...others] = await ids();
    expect(others).toEqual([]);
    const settle = (id = open?.id ?? '') => context.get(SettleWrongPersonService).settle(caller, id);

    const settled = valueOf(await settle());
    expect(await context.lastAudited(caller)).toMatchObject({
      action: 'wrong-person-note.settled',
      subject: ['wrong-person-note', open?.id ?? ''],
    });
    context.clock.advance(60_000);
    expect(valueOf(await settle())).toEqual(settled);
    expect(await ids()).toEqual([]);
    await keep();
    expect(await ids()).toHaveLength(1);
    expect(codeOf(await settle(randomUUID()))).toBe('wrong-person-note.missing');
  });
});
