import { civilDate } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import { type Logged, loggedChange } from './logged-change.rules';

const now = new Date('2027-03-08T07:00:00Z');
const before = new Date('2027-01-08T07:00:00Z');
const today = civilDate('2027-03-08');
const ongoing = {
  status: 'ongoing',
  dueOn: civilDate('2027-02-22'),
  startsOn: civilDate('2026-09-22'),
  indicator: 'antal klasser',
  indicatorWhole: false,
  endedAt: null,
} as const;
const silence = {
  text: null,
  statusFrom: null,
  statusTo: null,
  stoppedReason: null,
  dueFrom: null,
  dueTo: null,
  correctsId: null,
};

describe('what follows from what is logged', () => {
  const log = (logged: Logged, action: Parameters<typeof loggedChange>[0] = ongoing) =>
    loggedChange(action, logged, { now, today });

  it('given a line alone, then the action is as it was', () => {
    expect(valueOf(log({ text: 'Utkast klart' }))).toEqual({
      edits: {},
      said: { ...silence, text: 'Utkast klart' },
      reading: null,
    });
  });

  it('given it is done, then it ends now, and said again it ended then', () => {
    expect(valueOf(log({ status: 'done' })).edits).toEqual({
      status: 'done',
      stoppedReason: null,
      endedAt: now,
    });
    const done = { ...ongoing, status: 'done', endedAt: before } as const;
    expect(valueOf(log({ status: 'done' }, done)).edits.endedAt).toBe(before);
    expect(valueOf(log({ status: 'stopped', stoppedReason: 'Felregistrerad' }, done)).edits).toEqual({
      status: 'stopped',
      stoppedReason: 'Felregistrerad',
      endedAt: now,
    });
  });

  it('given a stopped one goes on, then it has not ended, and its reason is in the log alone', () => {
    const stopped = { ...ongoing, status: 'stopped', endedAt: before } as const;
    expect(valueOf(log({ status: 'ongoing' }, stopped))).toEqual({
      edits: { status: 'ongoing', stoppedReason: null, endedAt: null },
      said: { ...silence, statusFrom: 'stopped', statusTo: 'ongoing' },
      reading: null,
    });
  });

  it('given the status that it has, then that is an answer', () => {
    expect(valueOf(log({ status: 'ongoing' })).said).toEqual({
      ...silence,
      statusFrom: 'ongoing',
      statusTo: 'ongoing',
    });
  });

  it('given another last day, then the log has both, and the same day says nothing', () => {
    const dueOn = civilDate('2027-03-31');
    expect(valueOf(log({ dueOn }))).toEqual({
      edits: { dueOn },
      said: { ...silence, dueFrom: ongoing.dueOn, dueTo: dueOn },
      reading: null,
    });
    expect(codeOf(log({ dueOn: ongoing.dueOn }))).toBe('action.nothing-logged');
    expect(valueOf(log({ dueOn: ongoing.dueOn, text: 'Samma dag' })).said).toEqual({
      ...silence,
      text: 'Samma dag',
    });
  });

  it('given a last day before the first, then it is refused; on the first it is not', () => {
    expect(codeOf(log({ dueOn: civilDate('2026-09-21') }))).toBe('action.due-before-start');
    expect(codeOf(log({ dueOn: civilDate('2026-09-22') }))).toBeUndefined();
    expect(codeOf(log({ dueOn: civilDate('2026-09-21') }, { ...ongoing, startsOn: null }))).toBeUndefined();
  });

  it('given a reading, then it is of today unless another day is said, and none of tomorrow', () => {
    expect(valueOf(log({ reading: { value: 6 } })).reading).toEqual({ value: 6, readOn: today });
    const readOn = civilDate('2027-03-01');
    expect(valueOf(log({ reading: { value: 0, readOn } })).reading).toEqual({ value: 0, readOn });
    const tomorrow = civilDate('2027-03-09');
    expect(codeOf(log({ reading: { value: 6, readOn: tomorrow } }))).toBe('reading.in-the-future');
    expect(codeOf(log({ reading: { value: 6 } }, { ...ongoing, indicator: null }))).toBe(
      'action.no-indicator',
    );
  });

  it('given an indicator that counts whole things, then there is no half of one', () => {
    const whole = { ...ongoing, indicatorWhole: true };
    expect(codeOf(log({ reading: { value: 7.5 }, text: 'Snart klart' }, whole))).toBe('reading.not-whole');
    expect(codeOf(log({ reading: { value: 7.5 } }))).toBeUndefined();
    expect(valueOf(log({ reading: { value: 7 } }, whole)).reading).toEqual({ value: 7, readOn: today });
  });
});
