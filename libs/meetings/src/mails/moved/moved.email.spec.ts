import { mailText } from '@samsyn/ui';
import { movedEmail, placeChangedSample } from './moved.email';

describe('a meeting that nobody can join online any more', () => {
  const { meeting, recipient, ...rest } = placeChangedSample;
  const { answer: _void, ...unanswered } = recipient;
  const toldTo = (reader: typeof recipient) =>
    mailText(
      movedEmail(
        {
          ...rest,
          meeting,
          remote: null,
          remoteLink: null,
          previous: { ...rest, title: meeting },
          recipient: reader,
        },
        'sv',
      ),
    );

  it('given who has no answer that counts, then they learn what became of one that they would join online', () => {
    const text = toldTo(unanswered);
    expect(text).toContain('Det går inte längre att delta på distans i Samverkansrådets vårmöte.');
    expect(text).toContain('Hade du svarat att du deltar på distans? Det svaret gäller inte längre.');
    expect(text).not.toContain('Ditt svar gäller fortfarande');
  });

  it('given who comes to the room, then their reply stands', () => {
    const text = toldTo(recipient);
    expect(text).toContain('Ditt svar gäller fortfarande.');
    expect(text).not.toContain('Svara igen');
  });
});
