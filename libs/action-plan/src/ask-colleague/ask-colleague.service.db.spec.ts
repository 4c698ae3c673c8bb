import { randomUUID } from 'node:crypto';
import { type OpenedPersonalLink, PersonalLinks } from '@samsyn/access';
import { AppointService } from '@samsyn/bodies';
import { type ActionView, appointmentSchema, handOverActionSchema } from '@samsyn/contract';
import { valueOf } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';
import { HandOverActionService } from '../hand-over-action/hand-over-action.service';
import type { LinkedActions } from '../log-by-link/linked-actions';
import { LogByLinkService } from '../log-by-link/log-by-link.service';
import type { FilledLogForm } from '../log-by-link/log-form.schema';
import { LogLink } from '../log-by-link/log-link';
import { LogOnceLink } from '../log-by-link/log-once-link';
import { logLinkHolder, logOnceLinkHolder } from '../log-links.rules';
import { AskColleagueService } from './ask-colleague.service';
import { AskedColleagueRepository } from './asked-colleague.repository';

const kim = { name: 'Kim Exempel', email: 'kim@exempelkommun.example' };
const alex = { name: 'Alex Exempel', email: 'alex@exempelkommun.example' };

describe('a colleague who is asked to log about an action once', () => {
  let plans: ActionPlanContext;
  let action: ActionView;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(async () => {
    await plans.begin();
    action = await plans.create({ dueOn: '2027-11-30', indicator: { name: 'antal klasser', target: 8 } });
  });
  afterAll(() => plans.stop());

  const asking = () => plans.context.get(AskColleagueService);
  const logging = () => plans.context.get(LogByLinkService);
  const tokenOf = (holder: ReturnType<typeof logLinkHolder>) =>
    plans.context.within(
      plans.caller,
      async (tx) => (await plans.context.get(PersonalLinks).tokenFor(tx, holder)) ?? '',
    );
  /** The holder's link, or the deputy's. */
  const opened = async (as: 'contactId' | 'deputyId' = 'contactId', position = 0) => {
    const holder = logLinkHolder(plans.seatId(position), plans.group.seats[position]?.[as] ?? '');
    return valueOf(
      await plans.context.get(PersonalLinks).open(plans.context.get(LogLink), await tokenOf(holder)),
    );
  };
  const ask = async (person = kim, by?: OpenedPersonalLink<LinkedActions>) => {
    const asked = await asking().ask(by ?? (await opened()), action.id, person);
    return asked.ok ? asked.value : asked.error;
  };
  const asked = async () => {
    const row = await plans.context.within(plans.caller, (tx) =>
      plans.context.get(AskedColleagueRepository).openOf(tx, action.id),
    );
    if (!row) throw new Error('Nobody is asked');
    return row;
  };
  /** Opens the colleague's link, which is known to who was asked last. */
  const colleague = async (row?: Awaited<ReturnType<typeof asked>>) => {
    const token = await tokenOf(logOnceLinkHolder(row ?? (await asked())));
    return () => plans.context.get(PersonalLinks).open(plans.context.get(LogOnceLink), token);
  };
  const log = async (by: OpenedPersonalLink<LinkedActions>, values: Partial<FilledLogForm> = {}) => {
    const form = { version: 1, how: 'ongoing' as const, text: 'Klart i två klasser.', ...values };
    const logged = await logging().log(by, action.id, form);
    return logged.ok ? logged.value : logged.error;
  };
  const mails = () =>
    plans.context.within(plans.caller, async (tx) => {
      const rows = await tx.query<{ mail: string }>(
        `SELECT person_key || ' ' || state AS mail FROM mailing WHERE kind = 'action-plan.colleague' ORDER BY created_at, id`,
      );
      return rows.map(({ mail }) => mail);
    });

  it('given they are asked, twice by the same click, then one mail leaves at once, and the reminders stay with the seat', async () => {
    const before = await plans.planned(action);
    expect([await ask(), await ask({ ...kim, email: 'KIM@exempelkommun.example' })]).toEqual([
      'done',
      'done',
    ]);
    expect(await mails()).toEqual(['address:kim@exempelkommun.example pending']);
    expect(await plans.planned(action)).toEqual([
      expect.objectContaining({ mail: 'asked colleague 2027-03-08 07:00' }),
      ...before,
    ]);
    expect((await opened()).shown.actions[0]?.asked).toMatchObject({ ...kim, unreached: false });
    expect((await opened('deputyId')).shown.actions[0]?.asked).toMatchObject({ name: null, email: null });
  });

  it('given they open their link, then that action alone, and no word of what who asked has written', async () => {
    await plans.create({ dueOn: '2027-10-01' });
    await log(await opened(), { text: 'Innehavarens rad.' });
    await ask();
    const { shown } = valueOf(await (await colleague())());
    expect(shown).toMatchObject({
      reader: { name: 'Kim Exempel' },
      once: { by: 'Exempel 0', answered: false },
      actions: [{ id: action.id, own: null }],
    });
    expect(shown.actions).toHaveLength(1);
  });

  it('given they log, the same twice, then it is signed för the holder, av them, who can do so no more, and the holder may correct it', async () => {
    await ask();
    const open = await colleague();
    const first = valueOf(await open());
    expect([await log(first, { reading: 6 }), await log(first, { reading: 6 })]).toEqual(['saved', 'saved']);
    expect(await plans.entries(action)).toEqual([
      expect.objectContaining({ authorName: 'Kim Exempel', onBehalfOf: 'Exempel 0', source: 'link' }),
    ]);
    const others = { accountId: randomUUID() };
    const mayCorrect = async (as: 'holder' | 'deputy') =>
      (await plans.entries(action, { ...plans.member(0, as), ...others }))[0]?.mayCorrect;
    expect([await mayCorrect('holder'), await mayCorrect('deputy')]).toEqual([true, false]);
    const after = valueOf(await open());
    expect(after.shown).toMatchObject({
      once: { answered: true },
      actions: [{ own: { text: 'Klart i två klasser.', reading: 6 } }],
    });
    expect(await log(after, { version: 2, text: 'En rad till.' })).toBe('action.gone');
    expect((await opened()).shown.actions[0]).toMatchObject({ asked: null, own: null });
    expect(await plans.entries(action)).toHaveLength(1);
  });

  it('given somebody else is asked, or it is taken back, then the link of the first opens no more, nor does a page that was open save', async () => {
    await ask();
    const open = await colleague();
    const page = valueOf(await open());
    expect(await ask(alex)).toBe('done');
    expect(await open()).toMatchObject({ ok: false, error: { code: 'link.revoked' } });
    expect(await log(page)).toBe('action.gone');
    expect(await mails()).toEqual([
      'address:kim@exempelkommun.example superseded',
      'address:alex@exempelkommun.example pending',
    ]);
    expect(await asking().withdraw(await opened(), action.id)).toMatchObject({ ok: true });
    expect(await asking().withdraw(await opened(), action.id)).toMatchObject({ ok: true });
    expect(await mails()).not.toContain('address:alex@exempelkommun.example pending');
    expect((await plans.context.audited(plans.caller)).slice(-3)).toEqual([
      'action.colleague-asked',
      'action.colleague-asked',
      'action.colleague-withdrawn',
    ]);
    expect(await plans.context.lastAudited(plans.caller)).toMatchObject({
      actor: `link:${(await opened()).link.id}`,
      subject: ['action', action.id],
    });
  });

  it('given the action is done meanwhile, handed over, or of a plan that holds no more, then mail and link are withdrawn', async () => {
    const over = async (change: () => Promise<unknown>) => {
      await ask();
      const open = await colleague();
      await change();
      expect(await open()).toMatchObject({ ok: false });
      return mails();
    };
    expect(await over(() => plans.log(action, { status: 'done' }))).toEqual([
      'address:kim@exempelkommun.example superseded',
    ]);
    expect(await ask(alex)).toBe('action.gone');

    action = await plans.create({ dueOn: '2027-11-30' });
    const elsewhere = handOverActionSchema.parse({ version: 1, seatId: plans.seatId(1) });
    const handOver = plans.context.get(HandOverActionService);
    expect(await over(() => handOver.handOver(plans.caller, action.id, elsewhere))).toHaveLength(2);
    expect(await mails()).not.toContain('address:kim@exempelkommun.example pending');

    action = await plans.create({ dueOn: '2027-11-30' });
    await over(() => plans.adopt([plans.goalId(1)]));
    expect(await ask(alex)).toBe('action.gone');
  });

  it('given who asked leaves the seat before the mail does, then it is withdrawn; the deputy who asked stays', async () => {
    const appoint = async (capacity: 'holder' | 'deputy') => {
      const vacated = appointmentSchema.parse({ capacity, contactId: null });
      const which = { bodyId: plans.group.bodyId, seatId: plans.seatId(0) };
      valueOf(await plans.context.get(AppointService).appoint(plans.caller, which, vacated));
    };
    await ask(kim, await opened('deputyId'));
    const open = await colleague();
    plans.context.clock.advance(60_000);
    await appoint('holder');
    expect(await mails()).toEqual(['address:kim@exempelkommun.example pending']);
    expect(valueOf(await open()).shown.once?.by).toBe('Lokalpolisområdeschef');
    await appoint('deputy');
    expect(await mails()).toEqual(['address:kim@exempelkommun.example superseded']);
    expect(await open()).toMatchObject({ ok: false });
  });

  it('given two weeks, then the link opens no more, and another can be asked', async () => {
    await ask();
    const open = await colleague();
    plans.context.clock.setTo(new Date('2027-03-22T22:59:00Z'));
    expect(await open()).toMatchObject({ ok: true });
    plans.context.clock.setTo(new Date('2027-03-22T23:00:00Z'));
    expect(await open()).toMatchObject({ ok: false });
    expect((await opened()).shown.actions[0]?.asked).toBeNull();
    expect(await ask(alex)).toBe('done');
  });

  it('given one’s own address, a fourth in a day, or an action that is somebody else’s, then nobody is asked', async () => {
    const own = await plans.context.within(plans.caller, (tx) =>
      tx.query<{ email: string }>('SELECT email::text AS email FROM contact_card WHERE id = $1', [
        plans.group.seats[0]?.contactId,
      ]),
    );
    expect(await ask({ ...kim, email: own[0]?.email.toUpperCase() ?? '' })).toBe('colleague.is-reader');
    expect(await ask(kim, await opened('contactId', 1))).toBe('action.gone');
    const others = [kim, alex, { ...kim, email: 'kim2@exempelkommun.example' }];
    for (const each of others) expect(await ask(each)).toBe('done');
    expect(await ask({ ...kim, email: 'kim3@exempelkommun.example' })).toBe('colleague.too-many');
  });

  it('given the mail did not arrive, then who asked sees so, and can ask the same address again', async () => {
    await ask();
    await plans.context.within(plans.caller, (tx) =>
      tx.query(
        `UPDATE mailing SET state = 'failed', outcome = '{"reason":"refused","aboutRecipient":true}', settled_at = product_now()
         WHERE kind = 'action-plan.colleague'`,
      ),
    );
    expect((await opened()).shown.actions[0]?.asked).toMatchObject({ unreached: true });
    expect(await ask()).toBe('done');
    expect(await mails()).toHaveLength(2);
    expect((await opened()).shown.actions[0]?.asked).toMatchObject({ unreached: false });
  });
});
