import { mailText } from '@samsyn/ui';
import { reminderEmail, reminderSample } from './reminder.email';

describe('the reminder', () => {
  it('given no answer that counts, then it does not say that none was given: a substitute may have been named', () => {
    const { answer: _none, ...recipient } = reminderSample.recipient;
    const content = reminderEmail({ ...reminderSample, recipient }, 'sv');
    expect(content.preview).toMatch(/Vi väntar på ditt svar\.$/);
    expect(mailText(content)).toContain('Ditt svar: Saknas\n');
    expect(mailText(content)).not.toContain('inte svarat');
  });
});
