import type { ContactLanguage } from '@samsyn/contract';
import { chaseKind } from './chase.kind';

describe('the words of a chase', () => {
  it('given a chase to who has answered, then it does not say that they have not', () => {
    const { recipient } = chaseKind.sample;
    const intro = (values: object, language: ContactLanguage = 'sv') =>
      chaseKind.email({ ...chaseKind.sample, recipient: { ...recipient, ...values } }, language).paragraphs;

    const unclear = /^Vi vet ännu inte vem som kommer från Polisen till Samverkansrådets vårmöte\./;
    expect(intro({ answer: 'tentative' })[0]).toMatch(unclear);
    expect(intro({ substituteName: 'Eva Exempel' })[0]).toMatch(unclear);
    expect(intro({ answer: 'tentative', own: true })[0]).toMatch(
      /^Vi vet ännu inte vem som kommer till Samverkansrådets vårmöte som lokalpolisområdeschef\./,
    );
    expect(intro({ answer: 'tentative' }, 'en')[0]).toMatch(/^We do not yet know who will come to /);
  });

  it('given a chase to a deputy who has been asked, then it says whom they would come for', () => {
    const { recipient } = chaseKind.sample;
    const deputy = { ...chaseKind.sample, recipient: { ...recipient, deputyFor: recipient.seat } };
    const { paragraphs, footer } = chaseKind.email(deputy, 'sv');

    expect(paragraphs).toEqual([
      'Vi vet ännu inte om du kan komma till Samverkansrådets vårmöte. Vi behöver svaret senast onsdag 7 april.',
      'Du är ordinarie ersättare för Polisen (lokalpolisområdeschef).',
    ]);
    expect(footer.why).toContain('för att du är ordinarie ersättare');
  });

  it('given the first that a deputy hears, then it asks them, and does not call it a reminder', () => {
    const first = (introduces: 'silent' | 'unclear') =>
      chaseKind.email({ ...chaseKind.sample, introduces }, 'sv');

    expect(first('silent').subject).toMatch(/^Kan du komma\? Samverkansrådets vårmöte, onsdag 21 april/);
    expect(first('silent').heading).toBe('Kan du komma? Samverkansrådets vårmöte');
    expect(first('silent').paragraphs[0]).toContain('som inte har svarat på kallelsen.');
    expect(first('unclear').paragraphs[0]).toContain('det är ännu inte klart vem som kommer.');
  });
});
