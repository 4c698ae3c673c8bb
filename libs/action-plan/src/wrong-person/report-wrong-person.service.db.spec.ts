import { type LinkHolder, PersonalLinks } from '@samsyn/access';
import { AppointService } from '@samsyn/bodies';
import { appointmentSchema, ok } from '@samsyn/contract';
import { valueOf } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';
import { AskColleagueService } from '../ask-colleague/ask-colleague.service';
import { AskedColleagueRepository } from '../ask-colleague/asked-colleague.repository';
import { LogLink } from '../log-by-link/log-link';
import { LogOnceLink } from '../log-by-link/log-once-link';
import { logLinkHolder, logOnceLinkHolder } from '../log-links.rules';
import { ReportWrongPersonService } from './report-wrong-person.service';

describe('who a reader of mails about actions says should have had them', () => {
  let plans: ActionPlanContext;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  it('given it is said twice, then the later stands; and nothing once the seat has changed hands, which settles it', async () => {
    const seatId = plans.seatId(0);
    const holder = logLinkHolder(seatId, plans.group.seats[0]?.contactId ?? '');
    const links = plans.context.get(PersonalLinks);
    const token = await plans.context.within(plans.caller, (tx) => links.tokenFor(tx, holder));
    const opened = valueOf(await links.open(plans.context.get(LogLink), token ?? ''));
    const report = (name: string) => plans.context.get(ReportWrongPersonService).report(opened, { name });
    const notes = () =>
      plans.context.within(plans.caller, (tx) =>
        tx.query('SELECT name, seat_id AS "seatId", participant_id AS "participantId" FROM wrong_recipient'),
      );

    expect([await report('Kim Exempel'), await report('Robin Exempel')]).toEqual([true, true]);
    expect(await notes()).toEqual([{ name: 'Robin Exempel', seatId, participantId: null }]);

    const vacated = appointmentSchema.parse({ capacity: 'holder', contactId: null });
    const which = { bodyId: plans.group.bodyId, seatId };
    valueOf(await plans.context.get(AppointService).appoint(plans.caller, which, vacated));
    expect(await notes()).toEqual([]);
    expect(await report('Kim Exempel')).toBe(false);
  });

  it('given a colleague who was asked by mistake, then who asked sees whose question it is, until somebody else is asked', async () => {
    const action = await plans.create({ dueOn: '2027-11-30' });
    const links = plans.context.get(PersonalLinks);
    const token = (holder: LinkHolder) =>
      plans.context.within(plans.caller, async (tx) => (await links.tokenFor(tx, holder)) ?? '');
    const holder = logLinkHolder(plans.seatId(0), plans.group.seats[0]?.contactId ?? '');
    const opened = async () => valueOf(await links.open(plans.context.get(LogLink), await token(holder)));
    const ask = async (email: string) => {
      const asking = plans.context.get(AskColleagueService);
      const asked = await asking.ask(await opened(), action.id, { name: 'Alex Exempel', email });
      expect(asked).toEqual(ok('done'));
    };
    await ask('alex@exempelkommun.example');
    const asked = await plans.context.within(plans.caller, (tx) =>
      plans.context.get(AskedColleagueRepository).openOf(tx, action.id),
    );
    if (!asked) throw new Error('Nobody is asked');
    const theirs = await token(logOnceLinkHolder(asked));
    const colleague = valueOf(await links.open(plans.context.get(LogOnceLink), theirs));
    const report = (name: string) =>
      plans.context
        .get(ReportWrongPersonService)
        .report(colleague, { name, email: 'robin@exempelkommun.example' });
    const instead = async () => (await opened()).shown.actions[0]?.asked?.instead;

    expect([await report('Kim Exempel'), await report('Robin Exempel')]).toEqual([true, true]);
    expect(await instead()).toEqual({ name: 'Robin Exempel', email: 'robin@exempelkommun.example' });
    await ask('robin@exempelkommun.example');
    expect(await instead()).toBeNull();
    expect(await report('Kim Exempel')).toBe(false);
    const left = await plans.context.within(plans.caller, (tx) => tx.query('SELECT FROM wrong_recipient'));
    expect(left).toEqual([]);
  });
});
