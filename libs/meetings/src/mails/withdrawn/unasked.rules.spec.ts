import { NO_LONGER_DUE } from '@samsyn/mailings';
import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
  type ParticipantValues,
} from '../dossier/meeting-dossier.builder';
import { unasked } from './unasked.rules';
import { planWithdrawn } from './withdrawn-plan.rules';
import { withdrawnKind } from './withdrawn.kind';

const now = new Date('2027-04-09T08:00:00Z');
const deputy = exampleAddressee('deputy');
const toDeputy = { told: { contactId: 'deputy' } };
const chased = exampleMailing({ kind: 'meetings.chase', occasion: 'second chase', ...toDeputy });
const invited = exampleMailing({ id: 'notice', occasion: 'deputy:deputy', ...toDeputy });
const yes = { answer: 'in-room', registeredAt: now } as const;

const seen = (values: ParticipantValues, history = [chased], meeting = {}) => {
  const participant = exampleParticipant({ deputy, ...values });
  return { participant, dossier: exampleDossier({ participants: [participant], history, meeting, now }) };
};
const why = (...given: Parameters<typeof seen>) => {
  const { dossier, participant } = seen(...given);
  return unasked(dossier, participant)?.why;
};

describe('a deputy who has been asked to come, and has not been invited', () => {
  it('given that the holder says yes, then they are told at once that they need not answer', () => {
    const word = exampleMailing({
      id: 'word',
      kind: 'meetings.withdrawn',
      occasion: 'withdrawn:deputy',
      state: 'sending',
      told: null,
    });
    const { dossier, participant } = seen({ reply: yes });
    const [planned, ...more] = planWithdrawn(dossier);
    expect(planned).toMatchObject({ occasion: 'withdrawn:deputy', dueAt: now });
    expect(more).toEqual([]);
    const leaving = { ...dossier, history: [chased, word] };
    expect(withdrawnKind.decide(leaving, participant, { ...planned, id: 'word' } as never)).toEqual({
      withdrawn: 'stand-in',
      unasked: 'represented',
    });
  });

  it('given that a substitute comes, then so too; while nobody does, or they do not know themselves, as they may', () => {
    const substitute = { id: 'eva', name: 'Eva', fails: null, since: now };
    expect(why({ reply: { answer: 'substitute' }, substitute })).toBe('represented');
    expect(why({})).toBeUndefined();
    expect(why({ reply: { answer: 'declined' } })).toBeUndefined();
    expect(why({ reply: yes, deputyReply: { answer: 'tentative' } })).toBe('represented');
  });

  it('given that they have said no, or read the mailbox of the holder, then they know', () => {
    expect(why({ reply: yes, deputyReply: { answer: 'declined' } })).toBeUndefined();
    expect(why({ reply: yes, addressee: { ...exampleAddressee(), email: deputy.email.toUpperCase() } })).toBe(
      undefined,
    );
  });

  it('given that they were invited or never asked, or have been told, then there is no such word', () => {
    const word = exampleMailing({ kind: 'meetings.withdrawn', occasion: 'withdrawn:deputy', ...toDeputy });
    expect(why({ reply: yes }, [chased, invited])).toBeUndefined();
    expect(why({ reply: yes }, [])).toBeUndefined();
    expect(why({ reply: yes }, [chased, word])).toBeUndefined();
    expect(why({ reply: yes }, [chased, word, { ...chased, id: 'again' }])).toBe('represented');
    expect(why({ reply: yes }, [chased], { status: 'cancelled' })).toBeUndefined();
  });

  it('given that the meeting is moved, then they were asked for a time that it no longer has', () => {
    expect(why({}, [chased], { timeRevision: 1, revision: 1 })).toBe('moved');
    expect(why({ reply: { answer: 'declined' } }, [chased], { timeRevision: 1 })).toBeUndefined();
  });

  it('given that it does not hold any more when it is written, then nobody who was not invited is uninvited', () => {
    const { dossier, participant } = seen({});
    const mailing = { id: 'word', occasion: 'withdrawn:deputy' } as never;
    expect(withdrawnKind.decide(dossier, participant, mailing)).toBe(NO_LONGER_DUE);
  });
});
