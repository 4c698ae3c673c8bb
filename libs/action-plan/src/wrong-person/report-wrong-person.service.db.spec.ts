import { PersonalLinks } from '@samsyn/access';
import { AppointService } from '@samsyn/bodies';
import { appointmentSchema } from '@samsyn/contract';
import { valueOf } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';
import { LogLink } from '../log-by-link/log-link';
import { logLinkHolder } from '../log-links.rules';
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
});
