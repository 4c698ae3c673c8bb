import { logLines, unanswered } from './log-line.rules';

const entry = (id: string, loggedAt: string) => ({ id, loggedAt });
const mail = (id: string, state: string, at: string, type = 'seat') =>
  ({
    id,
    state,
    dueAt: at,
    sentAt: state === 'sent' ? at : null,
    recipient: { type, id: 'r' },
  }) as never as {
    id: string;
    state: 'sent';
    dueAt: string;
    sentAt: string | null;
    recipient: { type: 'seat'; id: string };
  };
const ids = (lines: ReturnType<typeof logLines>) =>
  lines.map((line) => ('entry' in line ? line.entry.id : line.mail.id)).join(' ');

const entries = [entry('e2', '2027-02-10T08:00:00Z'), entry('e1', '2027-01-08T08:00:00Z')];
const mails = [
  mail('m1', 'sent', '2027-01-01T07:00:00Z'),
  mail('m2', 'sent', '2027-02-23T07:00:00Z'),
  mail('m3', 'failed', '2027-03-01T07:00:00Z'),
  mail('m4', 'superseded', '2027-03-02T07:00:00Z'),
  mail('m6', 'pending', '2027-04-01T07:00:00Z'),
  mail('m5', 'pending', '2027-03-08T07:00:00Z'),
];

describe('the lines of an action’s log', () => {
  it('given entries and mails, then they come together, the latest first, after the mail that leaves next', () => {
    expect(ids(logLines(entries, mails, true))).toBe('m5 m3 m2 e2 e1 m1');
    expect(ids(logLines([], [], true))).toBe('');
  });

  it('given older entries that have not been fetched, then mails from before wait for them', () => {
    expect(ids(logLines(entries, mails, false))).toBe('m5 m3 m2 e2 e1');
    expect(ids(logLines([], mails.slice(0, 2), false))).toBe('');
  });

  it('given reminders since anybody logged, then those that left are unanswered, and none that went to who leads', () => {
    const sent = [...mails, mail('m7', 'sent', '2027-03-08T07:00:00Z', 'account')];
    expect(unanswered(sent, '2027-02-10T08:00:00Z')).toBe(1);
    expect(unanswered(sent, null)).toBe(2);
    expect(unanswered(sent, '2027-02-24T08:00:00Z')).toBe(0);
  });
});
