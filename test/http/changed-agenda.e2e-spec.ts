import type { AgendaView } from '@samsyn/contract';
import { buildPlan, insertedRow, type SinkMessage } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { type Coordinator, linkIn, type MeetingAnswer } from './council-meeting.builder';
import { brief, mailTo, NoticedSeat } from './noticed-seat.builder';

interface Agenda {
  version: number;
  untold: number;
}

/** An agenda that is changed once it has been sent. */
describe('an agenda that has been sent', () => {
  let app: TestApp;
  let noticed: NoticedSeat;
  let council: Coordinator;
  let path: string;
  let holder: string;
  let sent: SinkMessage[];

  const item = (title: string, minutes: number, presenter: string | null = null) => ({
    title,
    presenter,
    minutes,
    kind: 'information',
  });
  const before = [item('Öppnande', 10), item('Lägesbild', 20, 'Polisen'), item('Nästa möte', 10)];
  const after = [item('Öppnande', 10), item('Kommunikation', 15), item('Lägesbild', 20, 'SBFF')];
  const save = async (items: object[]) => {
    app.clock.advance(60_000);
    const { version } = await council.done<MeetingAnswer>('GET', path);
    return council.done<Agenda>('PUT', `${path}/agenda`, { version, items });
  };
  const tell = async () => {
    app.clock.advance(60_000);
    const { version } = await council.done<MeetingAnswer>('GET', path);
    return app.request(council.municipality, 'POST', `${path}/agenda/tell`, { version });
  };
  const plain = (mail: SinkMessage | undefined) =>
    mail?.text.replaceAll('\u00a0', ' ').replace(/\n/g, ' ') ?? '';

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    noticed = await NoticedSeat.begin(app);
    ({ council } = noticed);
    path = `/meetings/${noticed.meeting.id}`;
    holder = noticed.seat.email;
    await council.replyByLink(mailTo(noticed.notices, holder), { answer: 'in-room' });
    await save(before);
    sent = await noticed.at('2027-04-14T06:00:00Z');
  });
  afterEach(() => noticed.end());
  afterAll(() => app.stop());

  it('given a change, then it warns of how many have another, and nothing leaves by itself', async () => {
    expect(brief(sent)).toEqual([`Dagordning → ${holder}`]);
    expect(await save(after)).toMatchObject({ untold: 1 });
    expect(await council.done('GET', `${path}/agenda`)).toMatchObject({ untold: 1 });
    expect(await council.sent()).toEqual([]);
    expect(await save(before)).toMatchObject({ untold: 0 });
  });

  it('given one press, then those concerned are told what changed, once, and their reminder goes on', async () => {
    await save(after);
    const told = await tell();
    expect(told.json()).toMatchObject({ untold: 0, items: [{}, { title: 'Kommunikation' }, {}] });
    const changed = await council.sent();
    expect(brief(changed)).toEqual([`Ändrad dagordning → ${holder}`]);
    const text = plain(mailTo(changed, holder));
    for (const change of [
      'Ny punkt: 13.10 Kommunikation.',
      'Ny tid: Lägesbild, 13.25 (tidigare 13.10).',
      'Föredragande för Lägesbild: SBFF.',
      'Utgår: Nästa möte.',
    ]) {
      expect(text).toContain(change);
    }
    expect(text).toContain('Dagordning - 13.00 Öppnande - 13.10 Kommunikation');
    expect(changed[0]?.calendar).toBe('');

    expect((await tell()).json()).toMatchObject({ status: 422, code: 'agenda.nobody-to-tell' });
    expect(await council.sent()).toEqual([]);
    expect(brief(await noticed.at('2027-04-20T06:00:00Z'))).toEqual([`Påminnelse → ${holder}`]);
  });

  it('given an overdue action, then the agenda fills itself with it, and what becomes of it makes no other agenda', async () => {
    const { scope, council: body } = council.municipality;
    await app.within(scope, async (tx) => {
      const { goalIds } = await buildPlan(tx, { bodyId: body.bodyId });
      await insertedRow(tx, 'action', {
        goal_id: goalIds[2],
        seat_id: body.seats[0]?.seatId,
        title: 'Ta fram rutin',
        prevention_level: 'indicated',
        due_on: '2027-04-13',
      });
    });
    const read = () => council.done<AgendaView>('GET', `${path}/agenda`);
    expect(await read()).toMatchObject({
      untold: 0,
      followUp: [{ position: 3, actions: [{ title: 'Ta fram rutin', overdueDays: 1, silentWeeks: null }] }],
    });
    const opened = await app.http.inject(`${linkIn(mailTo(await app.sink.messages(), holder))}/meeting`);
    expect(opened.body.replaceAll('\u00a0', ' ')).toMatch(
      /Åtgärder som är försenade eller tysta.*Ta fram rutin.*Sista dag var 13 april, försenad 1 dag\./s,
    );
    expect(opened.body).not.toContain('/atgarder');
    expect(await save(after)).toMatchObject({ followUp: [{ position: 3 }] });
    expect((await tell()).json()).toMatchObject({ followUp: [{ position: 3 }] });
    const [changed] = await council.sent();
    expect(changed?.text.replaceAll('\u00a0', ' ')).toMatch(
      /Åtgärder som är försenade eller tysta\n\* Mål 3: .+\n- Ta fram rutin – .+\. Sista dag var 13 april, försenad 1 dag\./,
    );

    await app.within(scope, (tx) =>
      tx.query(`UPDATE action SET status = 'done', ended_at = product_now() WHERE title = 'Ta fram rutin'`),
    );
    expect(await read()).toMatchObject({ untold: 0, followUp: [] });
    expect(await council.sent()).toEqual([]);
  });

  it('given another change after that, then it warns again, and tells what is new since', async () => {
    await save(after);
    await tell();
    await council.sent();
    expect(await save([...after, item('Övriga frågor', 5)])).toMatchObject({ untold: 1 });
    expect(await council.sent()).toEqual([]);
    await tell();
    const text = plain(mailTo(await council.sent(), holder));
    expect(text).toContain('Ny punkt: 13.45 Övriga frågor.');
    expect(text).not.toContain('Utgår');
  });

  it('given an order that has not left when the agenda is changed again, then nobody is told half of it', async () => {
    await save(after);
    await tell();
    expect(await save(before)).toMatchObject({ untold: 0 });
    expect(await council.sent()).toEqual([]);
  });

  it('given a meeting that moves an hour, then the agenda is the same, an hour later', async () => {
    const { version } = await council.done<MeetingAnswer>('GET', path);
    await council.done('POST', `${path}/reschedule`, {
      version,
      date: '2027-04-21',
      start: '14:00',
      end: '16:00',
    });
    await council.sent();
    expect(await council.done('GET', `${path}/agenda`)).toMatchObject({ untold: 0 });
  });
});
