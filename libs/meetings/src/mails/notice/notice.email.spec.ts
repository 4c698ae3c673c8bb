import { civilDate } from '@samsyn/contract';
import { mailText } from '@samsyn/ui';
import { noticeEmail, noticeSample } from './notice.email';

describe('the notice', () => {
  const to = (recipient: Partial<typeof noticeSample.recipient>) =>
    noticeEmail({ ...noticeSample, recipient: { ...noticeSample.recipient, ...recipient } }, 'sv');

  it('given a deputy who has said yes, then it tells their answer and does not ask for it', () => {
    const content = to({ answer: 'in-room', deputyFor: noticeSample.recipient.seat });
    const text = mailText(content);
    expect(content.preview).toMatch(/^Kommunhuset.* Ditt svar: Ja, på plats\.$/);
    expect(text).toContain('Ditt svar: Ja, på plats\n');
    expect(text).toContain('Har något ändrats? Ändra ditt svar.');
    expect(text).not.toMatch(/senast onsdag 7 april|Berätta om du kommer|skicka en ersättare/);
    expect(content.button?.label).toBe('Se eller ändra ditt svar');
  });

  it('given somebody who leaves the seat before, and is replaced already, then nothing is asked of them or promised', () => {
    const leaves = { lastDay: civilDate('2027-03-31'), isReplaced: true };
    const text = mailText(noticeEmail({ ...noticeSample, leaves, documentsBy: null }, 'sv'));
    expect(text).toContain('Du har uppdraget till och med onsdag 31 mars, alltså inte när mötet hålls.');
    expect(text).not.toMatch(/Svara|Berätta|Dagordningen/);
    const staying = mailText(
      noticeEmail({ ...noticeSample, leaves: { ...leaves, isReplaced: false } }, 'sv'),
    );
    expect(staying).toMatch(/Berätta om du kommer.*Du har uppdraget till och med onsdag 31 mars/s);
  });

  it('given a deputy in the place until somebody has the seat, then they are told until when, and asked', () => {
    const leaves = { lastDay: civilDate('2027-03-31'), isReplaced: false };
    const recipient = { ...noticeSample.recipient, deputyFor: noticeSample.recipient.seat };
    expect(mailText(noticeEmail({ ...noticeSample, recipient, leaves }, 'sv'))).toMatch(
      /Berätta om du kommer.*Uppdraget är vakant till och med onsdag 31 mars\. Sedan kallar vi den nya ledamoten/s,
    );
  });

  it('given a holder who has answered, at another address since, then it offers them to send a substitute', () => {
    expect(mailText(to({ answer: 'remote' }))).toContain('Ändra ditt svar eller skicka en ersättare.');
  });

  it('given somebody who does not know yet, then it asks for an answer as of who has given none', () => {
    expect(to({ answer: 'tentative' })).toEqual(to({}));
    expect(to({}).button?.label).toBe('Svara på kallelsen');
  });
});
