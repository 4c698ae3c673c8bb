import { type TestMunicipality, TestApp } from '../app/test-app.builder';

/** A Wednesday far enough ahead for every default deadline. */
const meeting = {
  date: '2027-04-21',
  start: '13:00',
  end: '15:00',
  place: 'Kommunhuset',
  remote: { name: 'Teams' },
};

describe('the notice of a council meeting', () => {
  let app: TestApp;
  let nykvarn: TestMunicipality;

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    nykvarn = await app.municipality({ languages: ['sv', 'en'] });
  });
  afterAll(() => app.stop());

  it('given a scheduled meeting, when the notice is ordered twice, seven mails leave, once each', async () => {
    const scheduled = await app.request(nykvarn, 'POST', '/meetings', {
      bodyId: nykvarn.council.bodyId,
      ...meeting,
    });
    expect(scheduled.statusCode).toBe(201);
    const { id, version, replyBy } = scheduled.json<{ id: string; version: number; replyBy: string }>();
    expect(replyBy).toBe('2027-04-07');

    const orders = await Promise.all(
      [1, 2].map(() => app.request(nykvarn, 'POST', `/meetings/${id}/notice`, { version })),
    );
    expect(orders.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    await app.send();
    await app.send();

    const mails = await app.sink.messages();
    expect(mails.map(({ to }) => to[0]).sort()).toEqual(
      nykvarn.council.seats.map(({ email }) => email).sort(),
    );
    expect(mails.filter(({ subject }) => subject.startsWith('Kallelse: '))).toHaveLength(6);
    expect(mails.filter(({ subject }) => subject.startsWith('Notice: '))).toHaveLength(1);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(7);
  });
});
