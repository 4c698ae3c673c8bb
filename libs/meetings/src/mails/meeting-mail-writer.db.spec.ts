import type { SignedInCaller } from '@samsyn/platform';
import { MeetingsContext } from '../meetings-context.builder';

describe('what a mail says of its recipient', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const change = (caller: SignedInCaller, sql: string, values: unknown[]) =>
    meetings.context.within(caller, (tx) => tx.query(sql, values));

  it('given a seat of the municipality itself, then its holder is called by their role', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const [seat] = council.seats;
    await change(
      caller,
      `UPDATE organisation SET name = (SELECT name FROM municipality WHERE id = $1) WHERE id = $2`,
      [caller.scope.municipalityId, seat?.organisationId],
    );
    await change(caller, `UPDATE seat SET function = 'Kommundirektör' WHERE id = $1`, [seat?.seatId]);
    await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));

    const [notice] = await meetings.sink.messages();
    expect(notice?.text).toContain('Du kallas som kommundirektör till ');
    expect(notice?.text).toMatch(/för att du företräder .+ \(kommundirektör\) i /);
  });

  it('given a function called as its organisation is, then it is told once', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const [seat] = council.seats;
    await change(caller, `UPDATE organisation SET name = 'Polisen' WHERE id = $1`, [seat?.organisationId]);
    await change(caller, `UPDATE seat SET function = 'Polisen' WHERE id = $1`, [seat?.seatId]);
    await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));

    const [notice] = await meetings.sink.messages();
    expect(notice?.text).toContain('för att du företräder Polisen i ');
  });

  it('given who reads English, then every page the mail links to is in English', async () => {
    const { caller, council } = await meetings.council({ seats: 1, languages: ['en'] });
    await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));

    const [notice] = await meetings.sink.messages();
    expect(notice?.text).toMatch(/\/personuppgifter\?lang=en\n/);
    expect(notice?.html).toMatch(/\/personuppgifter\?lang=en"/);
  });

  it('given an agenda that has left already, then a substitute’s notice does not promise it', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    const [notice] = await meetings.sink.messages();
    expect(notice?.text).toContain('Dagordningen kommer senast onsdag 14 april 2027.');
    await meetings.sendAt(caller, '2027-04-15T08:00:00Z');
    meetings.sink.clear();
    await meetings.reply(caller, meeting.id, council.seats[0]?.seatId ?? '', {
      answer: 'substitute',
      substitute: { name: 'Eva Exempel', email: 'eva@organisation.example' },
    });
    await meetings.send(caller);

    const [late] = await meetings.sink.messages();
    expect(late?.subject).toMatch(/^Kallelse: /);
    expect(late?.text).not.toMatch(/Dagordningen kommer|senast/);
  });
});
