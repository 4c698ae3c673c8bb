import { mailText } from '@samsyn/ui';
import { withdrawnEmail, withdrawnHolderSample } from './withdrawn.email';

describe('a notice withdrawn from who no longer has the seat', () => {
  it('given that they are called by another, then they are not told that they are not called', () => {
    const content = withdrawnEmail({ ...withdrawnHolderSample, otherRole: true }, 'sv');
    const text = mailText(content);
    expect(content.preview).toBe('Du företräder inte längre Polisen (lokalpolisområdeschef).');
    expect(text).toContain(
      'Du företräder inte längre Polisen (lokalpolisområdeschef), och därför återtar vi kallelsen till Samverkansrådets vårmöte.',
    );
    expect(text).toContain('Du är fortfarande kallad i en annan roll');
    expect(text).not.toContain('inte längre kallad');
  });
});
