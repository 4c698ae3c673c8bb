import { fail, type MeetingView, ok } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { codeOf, valueOf } from '@samsyn/testing';
import { type DecidedChange, MeetingChangeService } from './meeting-change.service';
import { viewOfMeeting } from './meeting.entity';
import { MeetingsContext } from './meetings-context.builder';

describe('the frame of every change to a meeting', () => {
  let meetings: MeetingsContext;
  let caller: Caller;
  let meeting: MeetingView;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  beforeEach(async () => {
    const built = await meetings.council({ seats: 1 });
    caller = built.caller;
    const { warnings: _warnings, ...scheduled } = await meetings.schedule(caller, built.council.bodyId);
    meeting = scheduled;
  });
  afterAll(() => meetings.stop());

  const changing = (edits: DecidedChange['edits'], version = meeting.version, by = caller, id = meeting.id) =>
    meetings.context.get(MeetingChangeService).change(
      by,
      id,
      { version },
      {
        action: 'meeting.updated',
        decide: async () => ok({ edits, detail: { tried: true } }),
        viewOf: viewOfMeeting,
      },
    );
  const audited = () => meetings.context.audited(caller);

  it('given a version that still stands, then the change is written once, recorded, and the version rises', async () => {
    const changed = valueOf(await changing({ title: 'Vårmötet' }));

    expect(changed).toEqual({ ...meeting, title: 'Vårmötet', version: meeting.version + 1 });
    expect(await audited()).toEqual(['meeting.scheduled', 'meeting.updated']);
    const [entry] = await meetings.context.within(caller, (tx) =>
      tx.query('SELECT subject_type, subject_id, detail FROM audit_entry ORDER BY seq DESC LIMIT 1'),
    );
    expect(entry).toEqual({ subject_type: 'meeting', subject_id: meeting.id, detail: { tried: true } });
  });

  it('given a change of what mails hang on, then they are planned anew in the same breath', async () => {
    expect(await meetings.inState(caller, meeting.id, 'pending')).toContain('notice Plats 0');
    valueOf(await changing({ status: 'cancelled', cancelledAt: meetings.context.clock.now() }));

    expect(await meetings.inState(caller, meeting.id, 'pending')).toEqual([]);
  });

  it('given a version that somebody else has changed, then both are told and nothing is done', async () => {
    const current = valueOf(await changing({ title: 'Vårmötet' }));

    expect(await changing({ title: 'Höstmötet' })).toEqual({
      ok: false,
      error: { code: 'meeting.changed', current, yours: { version: meeting.version } },
    });
    expect(await audited()).toEqual(['meeting.scheduled', 'meeting.updated']);
  });

  it.each(['cancelled', 'held'] as const)('given a %s meeting, then nothing is changed', async (status) => {
    const { version } = valueOf(await changing({ status }));

    expect(codeOf(await changing({ title: 'Vårmötet' }, version))).toBe(`meeting.${status}`);
    expect(await audited()).toEqual(['meeting.scheduled', 'meeting.updated']);
  });

  it('given a use case that refuses, then nothing is left of what it wrote', async () => {
    const refused = await meetings.context.get(MeetingChangeService).change(
      caller,
      meeting.id,
      { version: meeting.version },
      {
        action: 'meeting.updated',
        decide: async (tx) => {
          await tx.query(`UPDATE meeting SET title = 'Halvvägs' WHERE id = $1`, [meeting.id]);
          return fail({ code: 'meeting.in-the-past' as const });
        },
        viewOf: viewOfMeeting,
      },
    );

    expect(codeOf(refused)).toBe('meeting.in-the-past');
    expect(valueOf(await changing({}))).toMatchObject({ title: meeting.title });
  });

  it('given another municipality, then there is no such meeting', async () => {
    const foreigner = await meetings.context.coordinator();

    expect(codeOf(await changing({}, meeting.version, foreigner))).toBe('meeting.missing');
  });
});
