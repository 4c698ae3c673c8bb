import { hasEntryByOtherRole, languageOf, personOf, staysByOtherRole } from './other-role.rules';
import {
  exampleAddressee,
  exampleDossier,
  exampleMailing,
  exampleParticipant,
  type ParticipantValues,
} from './meeting-dossier.builder';

const mailbox = 'mailbox@polisen.example';
const sharing = (contactId: string | null) => ({ ...exampleAddressee(contactId), email: mailbox });
const holder = sharing('holder');
const deputy = sharing('deputy');

describe('the roles of one address at a meeting', () => {
  const at = (
    values: ParticipantValues,
    reader = holder,
    history = [exampleMailing({ told: { contactId: 'holder' } })],
  ) => {
    const participant = exampleParticipant(values);
    const dossier = exampleDossier({ participants: [participant], history });
    return {
      has: hasEntryByOtherRole(dossier, participant, reader),
      stays: staysByOtherRole(dossier, participant, reader),
    };
  };

  it('given a told holder, then the deputy who is invited has the entry', () => {
    expect(at({ addressee: holder, deputy, deputyReply: { answer: 'in-room' } }, deputy).has).toBe(true);
  });

  it('given a notice to the holder that leaves at this moment, then the deputy’s puts the entry in too', () => {
    const leaving = exampleMailing({ state: 'sending', told: null });
    const values = { addressee: holder, deputy, deputyReply: { answer: 'in-room' as const } };
    expect(at(values, deputy, [leaving]).has).toBe(false);
  });

  it('given a successor who has not been told yet, then the entry of who has left stays', () => {
    expect(at({ addressee: sharing('successor'), former: [holder] }).stays).toBe(true);
  });

  it('given a deputy who has said, uninvited, that they do not come, then the entry of who has left goes', () => {
    const values = { addressee: exampleAddressee('elsewhere'), former: [holder], deputy };
    expect(at({ ...values, deputyReply: { answer: 'declined' } }).stays).toBe(false);
    expect(at({ ...values, deputyReply: { answer: 'in-room' } }).stays).toBe(true);
  });

  it('given an address of their own, then nobody else’s role counts', () => {
    expect(at({ addressee: exampleAddressee('successor'), former: [holder] }).stays).toBe(false);
  });

  it('given several who read an address in different languages, then they are written to in Swedish', () => {
    const inEnglish = { ...holder, language: 'en' as const };
    const elsewhere = { ...exampleAddressee('elsewhere'), language: 'en' as const };
    const readers = (...addressees: (typeof inEnglish | typeof deputy)[]) =>
      exampleDossier({
        participants: addressees.map((addressee) => exampleParticipant({ addressee })),
      });
    expect(languageOf(readers(inEnglish, deputy), inEnglish)).toBe('sv');
    expect(languageOf(readers(inEnglish, elsewhere), inEnglish)).toBe('en');
    expect(languageOf(readers(inEnglish), { ...sharing(null), language: 'sv' })).toBe('en');
    expect(languageOf(readers(deputy), elsewhere)).toBe('en');
  });

  it('given several who read an address, then all of them are one person, a substitute too', () => {
    const participants = [
      exampleParticipant({ addressee: holder, deputy, former: [exampleAddressee('old')] }),
    ];
    const dossier = exampleDossier({ participants });
    const persons = [holder, deputy, sharing(null), exampleAddressee('old'), exampleAddressee(null)];
    expect(persons.map((each) => personOf(dossier, each))).toEqual([
      'contact:deputy',
      'contact:deputy',
      'contact:deputy',
      'contact:old',
      'address:null@polisen.example',
    ]);
  });
});
