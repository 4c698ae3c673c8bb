import { defaultTimingRules } from '@samsyn/contract';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer, springMeeting } from './council-meeting.builder';

/** The first and last of what is accepted, their neighbours, and the ends of what rules and databases know. */
const days = [
  '0000-01-01',
  '1899-12-31',
  '1900-01-01',
  '1989-12-31',
  '1990-01-01',
  '2026-11-23',
  '2027-03-28',
  '2028-02-29',
  '2150-12-31',
  '2151-01-01',
  '2198-12-31',
  '2199-12-31',
  '2200-01-01',
  '9999-12-31',
];

/** The furthest a rule may reach, both ways. */
const furthest = defaultTimingRules.map((rule) => ({
  ...rule,
  unit: 'working-days',
  offset: rule.offset > 0 ? 365 : -365,
}));

describe('dates at the edge of what is accepted', () => {
  let app: TestApp;
  let municipality: TestMunicipality;
  let council: Coordinator;
  let meeting: MeetingAnswer;
  let statuses: number[];

  const ask = async (method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object) => {
    const answer = await app.request(municipality, method, path, payload);
    statuses.push(answer.statusCode);
    expect(`${path} ${JSON.stringify(payload)} ${answer.statusCode}`).not.toMatch(/ (404|5..)$/);
    return answer;
  };

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    municipality = await app.municipality({ seats: 2, deputies: [0] });
    council = new Coordinator(app, municipality);
    await council.done('PATCH', `/bodies/${municipality.council.bodyId}`, {
      version: 1,
      timingRules: furthest,
      replyByDays: 365,
      contributionsByDays: 365,
      documentsDays: 365,
    });
    meeting = await council.schedule();
  });
  beforeEach(() => {
    statuses = [];
  });
  afterAll(() => app.stop());

  it.each(days)('given %s for a meeting and its last days, then it is held to or refused', async (day) => {
    const { bodyId } = municipality.council;
    for (const change of [{ date: day }, { replyBy: day }, { contributionsBy: day }, { documentsBy: day }]) {
      const scheduled = await ask('POST', '/meetings', {
        bodyId,
        ...springMeeting,
        ...change,
        confirmed: true,
      });
      if (scheduled.statusCode !== 201) continue;
      const made = scheduled.json<MeetingAnswer>();
      await ask('POST', `/meetings/${made.id}/notice`, { version: made.version });
      await ask('GET', `/mailings?limit=200&subject=meeting:${made.id}`);
      const { place: _, remote: __, ...when } = { ...springMeeting, ...change };
      await ask('POST', `/meetings/${made.id}/reschedule`, { version: made.version + 1, ...when });
    }
    for (const query of [`from=${day}`, `to=${day}`, `from=${day}&to=${day}`]) {
      await ask('GET', `/meetings?${query}`);
      await ask('GET', `/mailings?${query.replaceAll(day, `${day}T00:00:00Z`)}`);
    }
    expect(statuses).toContain(day >= '1990' && day < '2151' ? 200 : 400);
  });

  it.each(days)('given %s for a seat, a mail and a half-year, then it is held to or refused', async (day) => {
    const { bodyId, seats } = municipality.council;
    const [seat] = seats;
    for (const moment of [day, `${day}T00:00:00-12:00`, `${day}T23:59:59+14:00`]) {
      const holder = { contactId: seat?.contactId, capacity: 'deputy' };
      const holdings = `/bodies/${bodyId}/seats/${seats[1]?.seatId}/holdings`;
      await ask('POST', holdings, { ...holder, from: moment });
      await ask('POST', holdings, { ...holder, from: '2027-01-01', until: moment });
      await ask('GET', holdings);
      const [mail] = await council.mailings(`subject=meeting:${meeting.id}&state=pending`);
      await ask('PATCH', `/mailings/${mail?.id}`, {
        action: 'set-due',
        version: mail?.version,
        dueAt: moment,
      });
    }
    const year = Number(day.slice(0, 4));
    await ask('GET', `/council/half-years?from=${year}`);
    await ask('GET', `/council/half-years?to=${year}`);
    for (const half of [1, 2]) {
      await ask('POST', `/council/half-years/${day.slice(0, 4)}-${half}/waiver`, {
        reason: 'Inget att samråda om',
      });
    }
    expect(statuses).toContain(year >= 1990 && year <= 2150 ? 200 : 400);
  });

  it('given what was accepted, when everything about it is read and sent, then nothing is amiss', async () => {
    await ask('GET', '/meetings?limit=200');
    await ask('GET', '/mailings?limit=200');
    await ask('GET', '/council/half-years?from=2131&to=2150');
    await app.send();
    expect(await council.mailings('state=failed')).toEqual([]);
  });
});
