import type { MailKind, MailSubject } from './mail-kind';
import { MailSubjects } from './mail-subjects';

function kind(name: string): MailKind<null, null, null> {
  return { kind: name as 'example.kind', plan: () => [], decide: () => null };
}

function subject(type: string, ...kinds: string[]): MailSubject<null, null, null> {
  return {
    type,
    kinds: kinds.map(kind),
    lock: () => Promise.resolve(true),
    load: () => Promise.resolve(null),
    recipientOf: () => null,
    personOf: () => null,
    write: () => Promise.resolve([]),
  };
}

describe('who owns which mail', () => {
  const registered = () => {
    const subjects = new MailSubjects();
    subjects.register(subject('meeting', 'meetings.notice', 'meetings.reminder'));
    return subjects;
  };

  it('given what was registered, then each kind and type is found with its owner', () => {
    const subjects = registered();
    subjects.register(subject('action', 'action-plan.reminder'));

    expect(subjects.kindNamed('meetings.reminder').subject.type).toBe('meeting');
    expect(subjects.kindNamed('action-plan.reminder').subject.type).toBe('action');
    expect(subjects.ownerOf('action').kinds.map((each) => each.kind)).toEqual(['action-plan.reminder']);
    expect(subjects.kindNames).toEqual(['meetings.notice', 'meetings.reminder', 'action-plan.reminder']);
    expect(subjects.types).toEqual(['meeting', 'action']);
  });

  it('given a second owner of a type or of a kind, then the start stops', () => {
    expect(() => registered().register(subject('meeting'))).toThrow('Mail about meeting has two owners');
    expect(() => registered().register(subject('action', 'meetings.notice'))).toThrow(
      'The mail kind meetings.notice has two owners',
    );
  });

  it.each([
    [subject('Meeting'), 'Invalid string'],
    [subject('action', 'reminder'), 'a kind of mail is'],
    [subject('action', 'Action.reminder'), 'a kind of mail is'],
  ])('given a name that is not one, then the start stops', (misnamed, why) => {
    expect(() => registered().register(misnamed)).toThrow(why);
  });

  it('given nobody who owns it, then it cannot be asked for', () => {
    expect(() => registered().ownerOf('action')).toThrow('action');
    expect(() => registered().kindNamed('action-plan.reminder')).toThrow('has no owner');
  });
});
