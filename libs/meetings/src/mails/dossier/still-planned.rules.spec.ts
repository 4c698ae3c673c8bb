import { civilDate, type TimingRule } from '@samsyn/contract';
import { DueLater, type Mailing, NO_LONGER_DUE } from '@samsyn/mailings';
import { meetingMailKinds } from '../meeting-mail-kinds';
import type { MeetingDossier } from './meeting-dossier';
import {
  type DossierValues,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
} from './meeting-dossier.builder';

const rule = (kind: TimingRule['kind'], offset: number): TimingRule => ({
  id: kind,
  kind,
  anchor: kind === 'chase' ? 'reply-by' : 'meeting',
  offset,
  unit: 'days',
  addressee: 'holder',
});

/** Each ruled kind: days of its rule, when its mail is due by that, days of a later rule, and when by that. */
const cases = [
  ['notice', -42, '2027-03-10T07:00:00Z', -40, '2027-03-12T07:00:00Z'],
  ['chase', -2, '2027-04-05T06:00:00Z', -1, '2027-04-06T06:00:00Z'],
  ['documents', -7, '2027-04-14T06:00:00Z', -6, '2027-04-15T06:00:00Z'],
  ['reminder', -1, '2027-04-20T06:00:00Z', 0, '2027-04-21T06:00:00Z'],
] as const;

/** What the kind decides of its mail at the time it was planned for, or a little later. */
function decided(
  kind: TimingRule['kind'],
  dueAt: string,
  values: DossierValues,
  mailing: Partial<Mailing> = {},
  changed: Partial<MeetingDossier> = {},
) {
  const owner = meetingMailKinds.find((each) => each.kind === `meetings.${kind}`);
  const history = kind === 'chase' ? [exampleMailing()] : [];
  const dossier = { ...exampleDossier({ history, now: new Date(dueAt), ...values }), ...changed };
  const claimed = { id: 'own', occasion: kind, dueAt: new Date(dueAt), timedByHand: false, ...mailing };
  return owner?.decide(dossier, exampleParticipant(), claimed as Mailing);
}

describe.each(cases)('a %s that is about to leave', (kind, offset, dueAt, laterOffset, laterAt) => {
  it('given that all stands as it was planned, then it leaves', () => {
    expect(decided(kind, dueAt, { timingRules: [rule(kind, offset)] })).not.toBe(NO_LONGER_DUE);
    expect(decided(kind, dueAt, { timingRules: [rule(kind, offset)] })).not.toBeInstanceOf(DueLater);
  });

  it('given that its rule is gone, then it is no longer due', () => {
    expect(decided(kind, dueAt, { timingRules: [] })).toBe(NO_LONGER_DUE);
  });

  it('given a later rule, then it is due when that says, unless a person chose the time', () => {
    const timingRules = [rule(kind, laterOffset)];
    expect(decided(kind, dueAt, { timingRules })).toMatchObject({ dueAt: new Date(laterAt) });
    expect(decided(kind, dueAt, { timingRules }, { timedByHand: true })).not.toBeInstanceOf(DueLater);
  });

  it('given that its day is off by now, then it is due on another', () => {
    const day = civilDate(dueAt.slice(0, 10));
    const { calendar } = exampleDossier();
    const closed = { ...calendar, daysOff: new Set([...calendar.daysOff, day]) };
    expect(
      decided(kind, dueAt, { timingRules: [rule(kind, offset)] }, {}, { calendar: closed }),
    ).toBeInstanceOf(DueLater);
  });

  it('given that it is late, at an hour when nothing planned may leave, then it leaves', () => {
    const now = new Date(Date.parse(dueAt) + 3 * 3_600_000 + (kind === 'reminder' ? 0 : 10 * 3_600_000));
    const late = decided(kind, dueAt, { timingRules: [rule(kind, offset)], now });
    expect(late).not.toBe(NO_LONGER_DUE);
    expect(late).not.toBeInstanceOf(DueLater);
  });
});

it('given an order by hand, then its mail follows no rule', () => {
  const orderedAt = new Date('2027-04-10T19:00:00Z');
  const chaseOrders = [{ id: 'order', orderedAt }];
  const values = { timingRules: [], chaseOrders };
  const chase = decided('chase', '2027-04-10T19:00:00Z', values, { occasion: 'order' });
  expect(chase).toEqual(expect.objectContaining({}));
  expect(chase).not.toBe(NO_LONGER_DUE);
  const notice = decided('notice', '2027-04-10T19:00:00Z', {
    timingRules: [],
    meeting: { noticeOrderedAt: orderedAt },
  });
  expect(notice).toMatchObject({ calendar: 'invite' });
});
