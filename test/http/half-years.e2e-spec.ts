import { TestApp } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer } from './council-meeting.builder';

interface HalfYear {
  halfYear: string;
  state: string;
  alarm: boolean;
  waiver: { reason: string } | null;
}

/** Each step stands on the one before. */
describe('the half-years of a council', () => {
  let app: TestApp;
  let council: Coordinator;
  let meeting: MeetingAnswer;

  const states = async () => {
    const path = '/council/half-years?from=2026&to=2027';
    const { items } = await council.done<{ items: HalfYear[] }>('GET', path);
    return items.map(({ halfYear, state, alarm }) => `${halfYear} ${state}${alarm ? '!' : ''}`);
  };

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    council = new Coordinator(app, await app.municipality({ seats: 2 }));
  });
  afterAll(() => app.stop());

  it('given nothing planned late in the autumn, when they are asked for, then it is at risk and next year is open', async () => {
    expect(await states()).toEqual(['2026-1 missed!', '2026-2 at-risk!', '2027-1 open', '2027-2 open']);
  });

  it('given a waiver with a reason, when it stands, then it silences the alarm, and no longer when taken back', async () => {
    const path = '/council/half-years/2026-2/waiver';
    await council.done('POST', path, { reason: 'Rådet bildas först vid årsskiftet' });
    expect(await states()).toContain('2026-2 open');
    const twice = await app.request(council.municipality, 'POST', path, { reason: 'Igen' });
    expect(twice.json()).toMatchObject({ status: 409, code: 'half-year.waived' });
    const empty = await app.request(council.municipality, 'POST', '/council/half-years/2027-1/waiver', {
      reason: '  ',
    });
    expect(empty.statusCode).toBe(400);
    expect((await app.request(council.municipality, 'DELETE', path)).statusCode).toBe(204);
    expect(await states()).toContain('2026-2 at-risk!');
  });

  it('given a scheduled meeting, when it is marked held, then only after its start, and the half-year is held', async () => {
    meeting = await council.schedule();
    expect(await states()).toContain('2027-1 planned');
    const { id, version } = meeting;
    const early = await app.request(council.municipality, 'POST', `/meetings/${id}/hold`, { version });
    expect(early.json()).toMatchObject({ status: 422, code: 'meeting.not-started' });
    app.clock.setTo(new Date('2027-04-22T07:00:00Z'));
    expect(await states()).toContain('2027-1 planned');
    meeting = await council.done('POST', `/meetings/${id}/hold`, { version });
    expect(meeting.status).toBe('held');
    expect(await states()).toContain('2027-1 held');
  });

  it('given a held meeting, when somebody would cancel or move it, then it stays held', async () => {
    const { id, version } = meeting;
    const when = { date: '2027-06-02', start: '09:00', end: '10:00' };
    for (const [path, values] of [
      ['cancel', {}],
      ['reschedule', when],
      ['notice', {}],
    ] as const) {
      const refused = await app.request(council.municipality, 'POST', `/meetings/${id}/${path}`, {
        version,
        ...values,
      });
      expect(refused.json()).toMatchObject({ status: 409, code: 'meeting.held' });
    }
  });

  it('given a year that ended without a second meeting, when it is looked back on, then that half was missed', async () => {
    app.clock.setTo(new Date('2028-01-03T07:00:00Z'));
    expect(await states()).toEqual(['2026-1 missed!', '2026-2 missed!', '2027-1 held', '2027-2 missed!']);
  });
});
