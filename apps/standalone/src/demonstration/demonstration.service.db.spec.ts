import { Module } from '@nestjs/common';
import { AccessModule, AccountService, AdministrationService, MunicipalityDirectory } from '@samsyn/access';
import { ActionPlanModule, CreateFirstLineUnitService, LogActionService } from '@samsyn/action-plan';
import { BodiesModule, CreateSeatService } from '@samsyn/bodies';
import { MailingsModule } from '@samsyn/mailings';
import { OrganisationsModule } from '@samsyn/organisations';
import { Database, mintMunicipalityScope } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { ActionPlanFiller } from './action-plan-filler';
import { DemonstrationRepository } from './demonstration.repository';
import { DemonstrationService } from './demonstration.service';
import { nykvarn } from './nykvarn';

const PASSWORD = 'fyra gula cyklar i regn';

@Module({
  imports: [AccessModule, MailingsModule, OrganisationsModule, BodiesModule, ActionPlanModule],
  providers: [DemonstrationRepository, ActionPlanFiller, DemonstrationService],
})
class Demonstration {}

describe('the demonstration data', () => {
  let context: TestContext;
  const fill = (password = PASSWORD) => context.get(DemonstrationService).fill(password);
  const memberships = async () => {
    const account = await context.get(AccountService).find(nykvarn.account.email);
    return account && context.get(AccountService).membershipsOf(account.id);
  };

  /** How many rows of each there are in Nykvarn. */
  const counted = async () => {
    const people = ['organisation', 'contact', 'body', 'seat', 'seat_holding'];
    const work = ['plan', 'goal', 'first_line_unit', 'action', 'action_log_entry', 'action_reading'];
    const tables = [...people, ...work];
    const id = await context.get(MunicipalityDirectory).idOf(nykvarn.municipality.slug);
    const scope = mintMunicipalityScope(id ?? '');
    const counts = await context.get(Database).transaction(scope, (tx) =>
      tx.query(
        `SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')},
                  (SELECT count(*)::int FROM body, jsonb_array_elements(standing_agenda) AS item WHERE item ? 'seatId') AS presented`,
      ),
    );
    return counts[0];
  };

  beforeEach(async () => {
    context = await TestContext.start(Demonstration);
  });
  afterEach(() => context.stop());

  /** Has the service fail at its so-manieth call; returns what makes it work again. */
  const killedAt = <M extends 'create' | 'log'>(
    service: Record<M, (...request: never[]) => Promise<unknown>>,
    method: M,
    call: number,
  ) => {
    const works = service[method].bind(service);
    let left = call;
    service[method] = ((...request: never[]) => {
      left -= 1;
      return left > 0 ? works(...request) : Promise.reject(new Error('killed'));
    }) as (typeof service)[M];
    return () => void (service[method] = works as (typeof service)[M]);
  };

  it('given a start that was interrupted half-way, makes what is missing and nothing twice', async () => {
    // The ninth seat is the second of the working group, so both kinds of leftovers are met.
    const mend = [
      killedAt(context.get(CreateSeatService), 'create', 9),
      killedAt(context.get(CreateFirstLineUnitService), 'create', 2),
      killedAt(context.get(LogActionService), 'log', 12),
    ];
    for (const again of mend) {
      await expect(fill()).rejects.toThrow('killed');
      await expect(memberships()).resolves.toEqual([]);
      again();
    }
    expect(Math.abs(context.clock.offsetMilliseconds())).toBeLessThan(1000);
    expect(valueOf(await fill())).toMatchObject({ email: nykvarn.account.email, password: PASSWORD });
    await expect(memberships()).resolves.toMatchObject([
      { slug: 'nykvarn', roles: ['coordinator', 'administrator'] },
    ]);
    await expect(counted()).resolves.toEqual({
      organisation: 6,
      contact: 14,
      body: 2,
      seat: 14,
      seat_holding: 15,
      plan: 1,
      goal: 3,
      first_line_unit: 4,
      action: 12,
      action_log_entry: 23,
      action_reading: 8,
      presented: 4,
    });
  });

  it('given one who sits for SBFF, then they have a seat in both municipalities, and each has its own coordinator', async () => {
    const { others } = valueOf(await fill()) ?? { others: [] };
    const where = async (email: string) => {
      const account = await context.get(AccountService).find(email);
      const places = await context.get(AccountService).membershipsOf(account?.id ?? '');
      return places.map(({ slug, roles }) => [slug, ...roles]);
    };
    expect(await Promise.all(others.map(({ email }) => where(email)))).toEqual([
      [
        ['exempelvik', 'member'],
        ['nykvarn', 'member'],
      ],
      [['nykvarn', 'member']],
      [['exempelvik', 'coordinator', 'administrator']],
    ]);
  });

  it('given the year before, then what was written stands at its time, by who wrote it, and mail is planned from now on', async () => {
    context.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    valueOf(await fill());
    const id = await context.get(MunicipalityDirectory).idOf(nykvarn.municipality.slug);
    const [first, ...rest] = await context.get(Database).transaction(mintMunicipalityScope(id ?? ''), (tx) =>
      tx.query<{ title: string; due: string; name: string; seat: string; at: Date; last: boolean }>(
        `SELECT action.title, action.due_on::text AS due, entry.author_name AS name, entry.author_role AS seat,
                entry.logged_at AS at, entry.logged_at = action.last_logged_at AS last
           FROM action JOIN action_log_entry entry ON entry.action_id = action.id
          ORDER BY action.ended_at NULLS FIRST, action.due_on, entry.number DESC`,
      ),
    );
    expect(first).toMatchObject({
      title: 'Ta fram rutin för hänvisning till avhopparstöd och anhörigstöd',
      due: '2027-02-22',
      name: 'Noor Exempel',
      seat: 'Vård- och omsorgschef',
      last: true,
    });
    expect(first?.at.toISOString()).toMatch(/^2026-11-02T07:0/);
    const instants = rest.map(({ at }) => at.getTime());
    expect(Math.max(...instants)).toBeLessThan(context.clock.now().getTime());
    expect(new Set(rest.map(({ name }) => name))).toEqual(new Set(['Noor Exempel', 'Alex Exempel']));

    // no mail of that year is left to leave, and what lies ahead is planned
    const [planned] = await context.get(Database).transaction(mintMunicipalityScope(id ?? ''), (tx) =>
      tx.query(
        `SELECT count(*) FILTER (WHERE due_at < product_now())::int AS past,
                count(DISTINCT recipient_id) FILTER (WHERE kind = 'action-plan.standing')::int AS standing,
                min(due_at) FILTER (WHERE subject_type = 'action')::date::text AS first
           FROM mailing WHERE state = 'pending'`,
      ),
    );
    expect(planned).toEqual({ past: 0, standing: 5, first: '2027-02-08' });
  });

  it('given a password that is refused, makes nothing at all', async () => {
    expect(codeOf(await fill('hemligt'))).toBe('password.too-short');
    await expect(memberships()).resolves.toBeUndefined();
    expect(valueOf(await fill())).toBeDefined();
  });

  it('given a Nykvarn that somebody has made themselves, leaves it alone', async () => {
    valueOf(await context.get(AdministrationService).createMunicipality(nykvarn.municipality));
    expect(valueOf(await fill())).toBeUndefined();
    await expect(memberships()).resolves.toBeUndefined();
  });
});
