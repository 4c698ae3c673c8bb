import { civilDate, defaultTimingRules } from '@samsyn/contract';
import type { PlannedMailing } from '@samsyn/mailings';
import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
} from '../dossier/meeting-dossier.builder';
import { owingReply } from '../dossier/who-reads.rules';
import { planChase } from './chase-plan.rules';

const brief = (planned: PlannedMailing[]) =>
  planned.map(({ occasion, dueAt }) => `${occasion} ${dueAt.toISOString()}`);
const chaseOrders = [{ id: 'order', orderedAt: new Date('2027-04-10T12:00:00Z') }];
const answered = exampleParticipant({ reply: { answer: 'declined' } });

describe('chasing answers', () => {
  it('given a silent seat, then it is chased three working days before the last day and one after', () => {
    expect(brief(planChase(exampleDossier()))).toEqual([
      'chase-before 2027-04-02T06:00:00.000Z',
      'chase-after 2027-04-08T06:00:00.000Z',
    ]);
  });

  it('given the chase before the last day, then it is past its use when that day is over', () => {
    expect(planChase(exampleDossier()).map(({ expiresAt }) => expiresAt.toISOString())).toEqual([
      '2027-04-07T22:00:00.000Z',
      '2027-04-20T22:00:00.000Z',
    ]);
  });

  it('given any answer for the present time, then nobody is chased', () => {
    expect(planChase(exampleDossier({ participants: [answered], chaseOrders }))).toEqual([]);
  });

  it('given who does not know yet, then a person’s order reaches them once the last day has passed, and not before', () => {
    const participants = [exampleParticipant({ reply: { answer: 'tentative' } })];
    const ordered = (instant: string) =>
      planChase(
        exampleDossier({
          participants,
          timingRules: [],
          chaseOrders: [{ id: 'order', orderedAt: new Date(instant) }],
        }),
      ).length;

    expect(ordered('2027-04-07T21:59:00Z')).toBe(0);
    expect(ordered('2027-04-07T22:00:00Z')).toBe(1);
  });

  it('given that the deputy was asked later than the holder, then their days count from then', () => {
    const declined = (instant: string) => ({ answer: 'declined', registeredAt: new Date(instant) }) as const;
    const chased = (instant: string) =>
      planChase(
        exampleDossier({
          participants: [
            exampleParticipant({ deputy: exampleAddressee('deputy'), reply: declined(instant) }),
          ],
          history: [exampleMailing()],
          now: new Date('2027-03-22T09:00:00Z'),
        }),
      ).map(({ occasion }) => occasion);

    expect(chased('2027-03-22T08:00:00Z')).toEqual(['chase-before', 'chase-after']);
    expect(chased('2027-04-01T08:00:00Z')).toEqual(['chase-after']);
  });

  it('given a substitute, a vacant seat or a cancelled meeting, then nobody owes an answer', () => {
    const participants = [
      exampleParticipant({ substituteFor: 'police', addressee: exampleAddressee(null) }),
      exampleParticipant({ addressee: null, addresseeSince: null }),
    ];

    expect(owingReply(exampleDossier({ participants }))).toEqual([]);
    expect(planChase(exampleDossier({ participants, chaseOrders }))).toEqual([]);
    expect(planChase(exampleDossier({ meeting: { status: 'cancelled' }, chaseOrders }))).toEqual([]);
  });

  it('given an order by hand, then it leaves at that moment and belongs to the present time', () => {
    const dossier = exampleDossier({
      chaseOrders,
      timingRules: [],
      meeting: { revision: 2, timeRevision: 1 },
    });

    expect(planChase(dossier)).toMatchObject([
      {
        occasion: 'order',
        revision: 1,
        dueAt: chaseOrders[0]?.orderedAt,
        expiresAt: dossier.meeting.startsAt,
      },
    ]);
  });

  it('given a notice three working days before a rule’s chase, then it chases; a day later, nobody is late yet', () => {
    const ordered = (instant: string) =>
      planChase(exampleDossier({ meeting: { noticeOrderedAt: new Date(instant) } })).map(
        ({ occasion }) => occasion,
      );

    // 29 March is Easter Monday
    expect(ordered('2027-03-30T15:00:00Z')).toEqual(['chase-before', 'chase-after']);
    expect(ordered('2027-03-31T06:00:00Z')).toEqual(['chase-after']);
  });

  it('given a last day to reply on the day before, then nobody is chased on the meeting’s own morning', () => {
    const meeting = { replyBy: civilDate('2027-04-20'), noticeOrderedAt: new Date('2027-03-01T08:00:00Z') };

    expect(brief(planChase(exampleDossier({ meeting })))).toEqual(['chase-before 2027-04-15T06:00:00.000Z']);
  });

  it('given a meeting next week, then there is no time to chase by mail', () => {
    const meeting = { replyBy: civilDate('2027-04-20'), noticeOrderedAt: new Date('2027-04-15T08:00:00Z') };
    const now = new Date('2027-04-15T08:00:00Z');

    expect(planChase(exampleDossier({ meeting, now }))).toEqual([]);
  });

  it('given a notice that left weeks ago, when all is planned anew on the morning of the chase, then it is still chased', () => {
    const now = new Date('2027-04-02T05:30:00Z');

    expect(brief(planChase(exampleDossier({ now, history: [exampleMailing()] })))).toEqual([
      'chase-before 2027-04-02T06:00:00.000Z',
      'chase-after 2027-04-08T06:00:00.000Z',
    ]);
  });

  it('given a notice that did not arrive, when all is planned as of a chase’s own time, then silence climbs as usual', () => {
    const history = [exampleMailing({ state: 'failed' })];
    const planned = (instant: string) =>
      brief(planChase(exampleDossier({ history, now: new Date(instant) })));

    expect(planned('2027-04-02T06:00:00Z')).toContain('chase-before 2027-04-02T06:00:00.000Z');
    expect(planned('2027-04-08T06:00:00Z')).toContain('chase-after 2027-04-08T06:00:00.000Z');
  });

  it('given a notice that reached another address later, then they were asked when it did', () => {
    const again = { occasion: 'again:police chief:1', sendingAt: new Date('2027-04-01T08:00:00Z') };
    const history = [exampleMailing({ state: 'failed' }), exampleMailing(again)];

    expect(brief(planChase(exampleDossier({ history })))).toEqual(['chase-after 2027-04-08T06:00:00.000Z']);
  });

  it('given a successor whose notice left yesterday, then a rule’s chase passes them over', () => {
    const history = [exampleMailing({ sendingAt: new Date('2027-04-01T08:00:00Z') })];

    expect(brief(planChase(exampleDossier({ history })))).toEqual(['chase-after 2027-04-08T06:00:00.000Z']);
  });

  it('given a meeting that moves, then those who were asked before have three working days from the move', () => {
    const meeting = { timeRevision: 1, revision: 1 };
    const before = exampleMailing({ told: { startsAt: '2027-04-14T11:00:00.000Z' } });
    const now = new Date('2027-04-01T08:00:00Z');
    const late = ['chase-after 2027-04-08T06:00:00.000Z'];
    expect(brief(planChase(exampleDossier({ meeting, now, history: [before] })))).toEqual(late);

    const moved = exampleMailing({ kind: 'meetings.moved', sendingAt: now, revision: 1 });
    const history = [before, moved];
    expect(brief(planChase(exampleDossier({ meeting, now, history })))).toEqual(late);
    const told = exampleMailing({ ...moved, sendingAt: new Date('2027-03-30T08:00:00Z') });
    expect(brief(planChase(exampleDossier({ meeting, now, history: [before, told] })))).toHaveLength(2);
    const movedBack = { timeRevision: 2, revision: 2 };
    const back = exampleDossier({ meeting: movedBack, now, history: [exampleMailing()] });
    expect(brief(planChase(back))).toHaveLength(2);
  });

  it('given a body that has sent no notice, then no rule chases', () => {
    const timingRules = defaultTimingRules.filter(({ kind }) => kind === 'chase');

    expect(planChase(exampleDossier({ timingRules }))).toEqual([]);
  });

  it('given a chase that would come when it is past its use, then it is not planned', () => {
    const meeting = { replyBy: civilDate('2027-04-20'), noticeOrderedAt: new Date('2027-03-01T08:00:00Z') };
    // one working day after 20 April is the morning of the meeting; the chase before is long overdue at the start
    const late = exampleDossier({ meeting, now: new Date('2027-04-21T11:00:00Z') });

    expect(planChase(late)).toEqual([]);
  });

  it('given a seat that is vacant for a while, then it is chased once someone has it', () => {
    const nextHolder = { contactId: 'successor', from: new Date('2027-04-04T22:00:00Z') };
    const participants = [exampleParticipant({ addressee: null, addresseeSince: null, nextHolder })];

    expect(brief(planChase(exampleDossier({ participants })))).toEqual([
      'chase-before 2027-04-05T05:00:00.000Z',
      'chase-after 2027-04-08T06:00:00.000Z',
    ]);
  });
});
