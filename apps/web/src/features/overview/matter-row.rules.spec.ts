import { civilDate } from '@samsyn/contract';
import { deadlineOf, mailPlaceOf, placeOf } from './matter-row.rules';

const meeting = { type: 'meeting', id: 'the meeting' };

describe('how near a matter’s day is', () => {
  it.each([
    ['2027-03-06', { kind: 'late', days: 2 }],
    ['2027-03-08', { kind: 'today' }],
    ['2027-03-09', { kind: 'tomorrow' }],
    ['2027-03-10', { kind: 'later' }],
  ])('%s, on 8 March', (day, deadline) => {
    const matter = { code: 'replies.missing', day: civilDate(day) } as const;
    expect(deadlineOf(matter, civilDate('2027-03-08'))).toEqual(deadline);
  });

  it('given mail that did not arrive, is now; given a half-year that was missed, since then', () => {
    const day = civilDate('2027-04-21');
    expect(deadlineOf({ code: 'mail.failed', day }, civilDate('2027-03-08'))).toEqual({ kind: 'now' });
    expect(deadlineOf({ code: 'half-year.missed', day }, civilDate('2027-08-08'))).toEqual({ kind: 'since' });
  });
});

describe('where a matter is ended', () => {
  it('given what a dialog of the meeting ends, is that dialog', () => {
    const action = { useCase: 'meetings.order-chase', target: meeting } as const;
    expect(placeOf({ subject: meeting, action })).toEqual({ meetingId: 'the meeting', task: 'chase' });
  });

  it('given an agenda that nobody has decided on, is where it is changed', () => {
    const action = { useCase: 'agendas.update', target: meeting } as const;
    expect(placeOf({ subject: meeting, action })).toEqual({ agendaOf: 'the meeting' });
  });

  it('given a half-year without a meeting, is where one of the council is scheduled', () => {
    const action = { useCase: 'meetings.schedule', target: { type: 'body', id: 'the council' } } as const;
    const subject = { type: 'body', id: 'the council' };
    expect(placeOf({ subject, action })).toEqual({ scheduleOf: 'the council' });
  });

  it('given an action, is its page; given one of their own, is where they log about it', () => {
    const subject = { type: 'action', id: 'an action' };
    const of = (useCase: 'actions.get' | 'action-log.log') =>
      placeOf({ subject, action: { useCase, target: subject } });
    expect(of('actions.get')).toEqual({ actionId: 'an action' });
    expect(of('action-log.log')).toEqual({ actionId: 'an action', task: 'log' });
  });

  it('given a vacant seat, is where somebody is appointed to it', () => {
    const subject = { type: 'seat', id: 'a seat' };
    const action = { useCase: 'seats.appoint', target: subject } as const;
    expect(placeOf({ subject, action })).toEqual({ appointTo: 'a seat' });
  });

  it('given a failed mail of a meeting, is the meeting’s page; given one about nothing there is a screen for, nowhere', () => {
    const action = { useCase: 'mailings.update', target: { type: 'mailing', id: 'a mail' } } as const;
    expect(placeOf({ subject: meeting, action })).toEqual({ meetingId: 'the meeting' });
    expect(placeOf({ subject: { type: 'account', id: 'somebody' }, action })).toBeUndefined();
  });

  it('given mail that did not arrive, is where its address is mended, or where all of it is told', () => {
    const facts = {
      count: 1,
      addressee: null,
      about: null,
      reason: 'refused',
      aboutRecipient: true,
    } as const;
    const update = { useCase: 'mailings.update', target: { type: 'mailing', id: 'a mail' } } as const;
    const list = { useCase: 'mailings.list', target: meeting } as const;
    const failed = { code: 'mail.failed', facts, action: update } as const;
    expect(mailPlaceOf(failed)).toEqual({ mail: 'a mail', task: 'mend' });
    expect(mailPlaceOf({ ...failed, facts: { ...facts, aboutRecipient: false } })).toBeUndefined();
    expect(mailPlaceOf({ ...failed, action: list })).toEqual({});
    expect(mailPlaceOf({ ...failed, code: 'meeting.unmarked' } as never)).toBeUndefined();
  });
});
