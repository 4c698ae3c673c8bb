import { OverviewContext } from '../overview-context.builder';
import { ReadFirstStepsService } from './read-first-steps.service';

describe('the first things that a municipality enters', () => {
  let overview: OverviewContext;

  beforeAll(async () => {
    overview = await OverviewContext.start();
  });
  beforeEach(() => overview.begin());
  afterAll(() => overview.stop());

  const read = (by = overview.caller) => overview.context.get(ReadFirstStepsService).read(by.scope);

  it('given a municipality of today, then it has none of them, whatever another has', async () => {
    const newcomer = await overview.context.coordinator();

    const none = { organisations: false, contacts: false, seats: false, meetings: false };
    expect(await read(newcomer)).toEqual(none);
    expect(await read()).not.toEqual(none);
  });

  it('given a council, then all but the meeting, and that once one is planned, even if it is cancelled', async () => {
    expect(await read()).toEqual({ organisations: true, contacts: true, seats: true, meetings: false });
    await overview.meeting({ status: 'cancelled' });

    expect((await read()).meetings).toBe(true);
  });

  it('given contacts that have ended, and seats that are abolished, then they are to be entered again', async () => {
    await overview.change('UPDATE contact SET ended_at = product_now()');
    await overview.change('UPDATE seat SET ended_at = product_now()');

    expect(await read()).toMatchObject({ organisations: true, contacts: false, seats: false });
  });
});
