import { minutesOn, OverviewContext, wednesday } from '../overview-context.builder';

const at = (instant: string) => new Date(instant);
const meeting = 'Samverkansrådet – vår 2027';

describe('what is left to do about meetings', () => {
  let overview: OverviewContext;

  beforeAll(async () => {
    overview = await OverviewContext.start();
  });
  beforeEach(() => overview.begin());
  afterAll(() => overview.stop());

  it('given a meeting that is over, when nobody has said what became of it, then it is to be marked', async () => {
    const id = await overview.meeting();
    overview.context.clock.setTo(at('2027-04-21T12:59:00Z'));
    expect(await overview.codes()).toEqual([]);

    overview.context.clock.setTo(at('2027-04-21T13:00:00Z'));
    expect((await overview.read()).matters).toEqual([
      {
        code: 'meeting.unmarked',
        facts: { meeting },
        day: '2027-04-21',
        since: '2027-04-21T13:00:00.000Z',
        subject: { type: 'meeting', id },
        action: { useCase: 'meetings.mark-held', target: { type: 'meeting', id } },
        yours: true,
      },
    ]);
  });

  it.each(['held', 'cancelled'])(
    'given one that is marked %s, then nothing is left to do',
    async (status) => {
      await overview.meeting({ status });
      overview.context.clock.setTo(at('2027-04-21T13:00:00Z'));

      expect(await overview.codes()).toEqual([]);
    },
  );

  it('given a meeting near midnight, then its day is the one on the wall', async () => {
    await overview.meeting({ starts_at: minutesOn(-10 * 60), ends_at: minutesOn(-9 * 60) });
    await overview.meeting({ starts_at: minutesOn(-8.5 * 60), ends_at: minutesOn(-8 * 60) });

    expect((await overview.read()).matters.map(({ day }) => day)).toEqual(['2027-03-09', '2027-03-09']);
    await overview.change(`UPDATE meeting SET time_zone = 'Asia/Tokyo'`);
    expect((await overview.read()).matters.map(({ day }) => day)).toEqual(['2027-03-10', '2027-03-10']);
  });

  describe('a seat', () => {
    const vacate = (seatId: string | undefined, from: Date) =>
      overview.change('UPDATE seat_holding SET held_until = $2 WHERE seat_id = $1', seatId, from);
    const appoint = (seatId: string | undefined, capacity: string, from: string, until?: string) =>
      overview.change(
        `INSERT INTO seat_holding (municipality_id, seat_id, contact_id, capacity, held_from, held_until)
         SELECT municipality_id, seat_id, contact_id, $2, $3, $4 FROM seat_holding WHERE seat_id = $1 LIMIT 1`,
        seatId,
        capacity,
        at(from),
        until ? at(until) : null,
      );

    it('given nobody has it when a coming meeting begins, then from six weeks before someone is to be appointed', async () => {
      const [seat, other] = overview.council.seats;
      const id = await overview.meeting();
      await overview.takesPart(id, seat?.seatId);
      await overview.takesPart(id, other?.seatId);
      await vacate(seat?.seatId, at('2027-04-21T11:00:00Z'));
      overview.context.clock.setTo(at('2027-03-09T22:59:00Z'));
      expect(await overview.codes()).toEqual([]);
      overview.context.clock.setTo(at('2027-03-09T23:00:00Z'));
      expect((await overview.read()).matters).toEqual([
        expect.objectContaining({
          code: 'seat.vacant',
          facts: {
            meeting,
            function: 'Plats 0',
            organisation: expect.stringContaining('organisation') as string,
          },
          day: '2027-04-21',
          since: '2027-03-09T23:00:00.000Z',
          subject: { type: 'seat', id: seat?.seatId },
          action: { useCase: 'seats.appoint', target: { type: 'seat', id: seat?.seatId } },
        }),
      ]);
    });

    it('given someone appointed from before it begins, or a seat that is abolished, then nobody is', async () => {
      const [seat] = overview.council.seats;
      await overview.takesPart(await overview.meeting(), seat?.seatId);
      overview.context.clock.setTo(at('2027-03-10T07:00:00Z'));
      const vacant = at('2027-03-10T06:00:00Z');
      await vacate(seat?.seatId, vacant);
      expect((await overview.read()).matters).toEqual([
        expect.objectContaining({ code: 'seat.vacant', since: vacant.toISOString() }),
      ]);

      await appoint(seat?.seatId, 'holder', '2027-04-21T11:00:00Z');
      expect(await overview.codes()).toEqual([]);
      await overview.change(
        'UPDATE seat_holding SET held_from = held_from + $1::interval WHERE held_from > $2',
        '1 minute',
        vacant,
      );
      expect(await overview.codes()).toEqual(['seat.vacant']);
      await overview.change('UPDATE seat SET ended_at = product_now()');
      expect(await overview.codes()).toEqual([]);
    });

    it('given a deputy, who comes meanwhile, then it is vacant all the same, since its holder left', async () => {
      const [seat] = overview.council.seats;
      await overview.takesPart(await overview.meeting(), seat?.seatId);
      overview.context.clock.setTo(at('2027-03-10T09:00:00Z'));
      const vacant = at('2027-03-10T06:00:00Z');
      await vacate(seat?.seatId, vacant);
      await appoint(seat?.seatId, 'deputy', '2027-03-10T07:00:00Z', '2027-03-10T08:00:00Z');
      await appoint(seat?.seatId, 'deputy', '2027-03-10T08:00:00Z');

      expect((await overview.read()).matters).toEqual([
        expect.objectContaining({ code: 'seat.vacant', since: vacant.toISOString() }),
      ]);
    });

    it('given a vacancy that lies ahead, then someone is to be appointed since that was decided', async () => {
      const [seat] = overview.council.seats;
      await overview.takesPart(await overview.meeting(), seat?.seatId);
      overview.context.clock.setTo(at('2027-03-15T09:00:00Z'));
      await vacate(seat?.seatId, at('2027-03-31T22:00:00Z'));
      const decided = at('2027-03-15T08:00:00Z');
      await overview.change('UPDATE seat SET holder_decided_at = $2 WHERE id = $1', seat?.seatId, decided);
      expect((await overview.read()).matters).toEqual([
        expect.objectContaining({ code: 'seat.vacant', since: decided.toISOString() }),
      ]);

      overview.context.clock.setTo(at('2027-04-01T09:00:00Z'));
      expect((await overview.read()).matters).toEqual([
        expect.objectContaining({ code: 'seat.vacant', since: decided.toISOString() }),
      ]);
    });

    it('given two meetings without anyone, then it is told of once, with the sooner', async () => {
      const [seat] = overview.council.seats;
      await vacate(seat?.seatId, at('2027-03-01T11:00:00Z'));
      for (const day of ['2027-04-14', '2027-03-31', '2027-04-07']) {
        const [starts_at, ends_at] = [at(`${day}T08:00:00Z`), at(`${day}T09:00:00Z`)];
        await overview.takesPart(await overview.meeting({ starts_at, ends_at }), seat?.seatId);
      }

      expect((await overview.read()).matters.map(({ day }) => day)).toEqual(['2027-03-31']);
    });
  });

  describe('an agenda', () => {
    const planned = (
      subject_id: string,
      leaves: string,
      kind = 'meetings.documents',
      created_at = wednesday,
    ) =>
      overview.mail({
        created_at,
        subject_type: 'meeting',
        subject_id,
        kind,
        due_at: at(leaves),
        attempt_at: at(leaves),
      });

    it('given nobody has decided on it two days before it leaves, then someone is to, until they do or it has left', async () => {
      const id = await overview.meeting();
      const mail = await planned(id, '2027-04-14T06:00:00Z');
      await planned(id, '2027-04-14T06:30:00Z');
      await planned(id, '2027-04-13T06:00:00Z', 'meetings.chase');
      overview.context.clock.setTo(at('2027-04-12T05:59:00Z'));
      expect(await overview.codes()).toEqual([]);

      overview.context.clock.setTo(at('2027-04-12T06:00:00Z'));
      expect((await overview.read()).matters).toEqual([
        {
          code: 'agenda.undecided',
          facts: { meeting, leavesOn: '2027-04-14' },
          day: '2027-04-14',
          since: '2027-04-12T06:00:00.000Z',
          subject: { type: 'meeting', id },
          action: { useCase: 'agendas.update', target: { type: 'meeting', id } },
          yours: true,
        },
      ]);
      await overview.change('UPDATE meeting SET agenda_decided_at = product_now()');
      expect(await overview.codes()).toEqual([]);
      await overview.change('UPDATE meeting SET agenda_decided_at = NULL');
      await overview.change(
        `UPDATE mailing SET state = 'sent', settled_at = product_now() WHERE id <> $1`,
        mail,
      );
      expect(await overview.codes()).toEqual(['agenda.undecided']);
      await overview.change(`UPDATE mailing SET state = 'sent', settled_at = product_now()`);
      expect(await overview.codes()).toEqual([]);
    });
  });

  it('given a meeting that is scheduled the day before its agenda leaves, then that is to be decided on since then', async () => {
    const id = await overview.meeting();
    overview.context.clock.setTo(at('2027-04-13T08:00:00Z'));
    const created = at('2027-04-13T07:00:00Z');
    const leaves = at('2027-04-14T06:00:00Z');
    const mail = { subject_type: 'meeting', subject_id: id, kind: 'meetings.documents', created_at: created };
    await overview.mail({ ...mail, due_at: leaves, attempt_at: leaves });

    expect((await overview.read()).matters).toEqual([
      expect.objectContaining({ code: 'agenda.undecided', since: created.toISOString() }),
    ]);
  });

  it('given another municipality, then it sees nothing of all that', async () => {
    const [seat] = overview.council.seats;
    const id = await overview.meeting({ starts_at: minutesOn(-120), ends_at: minutesOn(-60) });
    await overview.takesPart(
      await overview.meeting({ starts_at: minutesOn(60), ends_at: minutesOn(90) }),
      seat?.seatId,
    );
    await overview.change('UPDATE seat_holding SET held_until = product_now()');
    await overview.mail({ subject_type: 'meeting', subject_id: id, kind: 'meetings.documents' });
    expect(await overview.codes()).toHaveLength(3);

    expect((await overview.read(await overview.context.coordinator())).matters).toEqual([]);
  });
});
