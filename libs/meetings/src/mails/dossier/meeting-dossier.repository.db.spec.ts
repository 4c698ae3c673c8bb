import { MunicipalityRepository } from '@samsyn/access';
import { BodyRepository, SeatRepository } from '@samsyn/bodies';
import { MailingRepository } from '@samsyn/mailings';
import { ContactRepository } from '@samsyn/organisations';
import type { Clock } from '@samsyn/platform';
import { AgendaRepository } from '../../agenda/agenda.repository';
import { ChaseOrderRepository } from '../../chase-orders/chase-order.repository';
import { MeetingCalendarRepository } from '../../meeting-time/meeting-calendar.repository';
import { MeetingRepository } from '../../meeting.repository';
import { MeetingsContext, monday } from '../../meetings-context.builder';
import { ParticipantRepository } from '../../participants/participant.repository';
import { ReplyRepository } from '../../replies/reply.repository';
import { MeetingDossierRepository } from './meeting-dossier.repository';

describe('a meeting’s dossier', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  it('given a process whose clock is ten minutes slow, then the dossier is read by the clock that says what is due', async () => {
    const { context } = meetings;
    const slow: Clock = {
      now: () => new Date(context.clock.now().getTime() - 600_000),
      offsetMilliseconds: () => context.clock.offsetMilliseconds(),
    };
    const dossiers = new MeetingDossierRepository(
      context.get(MeetingRepository),
      context.get(AgendaRepository),
      context.get(ParticipantRepository),
      context.get(ReplyRepository),
      context.get(ChaseOrderRepository),
      context.get(BodyRepository),
      context.get(SeatRepository),
      context.get(ContactRepository),
      context.get(MunicipalityRepository),
      context.get(MeetingCalendarRepository),
      context.get(MailingRepository),
      slow,
    );
    const { caller, council } = await meetings.council({ seats: 1 });
    const { id } = await meetings.schedule(caller, council.bodyId);
    const { now } = await context.within(caller, (tx) => dossiers.load(tx, id));

    expect(now.getTime()).toBeGreaterThanOrEqual(monday.getTime());
  });

  it('given a meeting, then who takes part comes with holder, deputy and the one appointed next', async () => {
    const { caller, council } = await meetings.council({ seats: 1, deputies: [0] });
    const { id } = await meetings.schedule(caller, council.bodyId);
    const [seat] = council.seats;
    const newYear = new Date('2026-12-31T23:00:00Z');
    const [participant] = await meetings.context.within(caller, async (tx) => {
      await tx.query('UPDATE seat_holding SET held_until = $1 WHERE capacity = $2', [newYear, 'holder']);
      await tx.query(
        `INSERT INTO seat_holding (municipality_id, seat_id, contact_id, capacity, held_from)
         SELECT municipality_id, seat_id, contact_id, 'holder', $1 FROM seat_holding WHERE capacity = 'deputy'`,
        [newYear],
      );
      return (await meetings.context.get(MeetingDossierRepository).load(tx, id)).participants;
    });

    expect(participant).toMatchObject({
      function: 'Plats 0',
      addressee: { contactId: seat?.contactId, email: seat?.email, language: 'sv' },
      addresseeSince: new Date('2020-01-01T00:00:00Z'),
      deputy: { email: seat?.deputyEmail },
      nextHolder: { from: newYear },
      reply: null,
    });
    expect(participant?.nextHolder?.contactId).toBe(participant?.deputy?.contactId);
  });
});
