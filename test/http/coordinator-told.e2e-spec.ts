import { TestApp } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer } from './council-meeting.builder';
import { LeadingPeople } from './leading-people.builder';

describe('what the coordinator is told at once', () => {
  let app: TestApp;
  let council: Coordinator;
  let people: LeadingPeople;
  let meeting: MeetingAnswer;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.sink.programme.reset();
    at('2027-03-10T07:00:00Z');
    council = new Coordinator(app, await app.municipality({ seats: 3, deputies: [0] }));
    people = await LeadingPeople.of(app, council);
  });
  afterAll(() => app.stop());

  const at = (instant: string) => app.clock.setTo(new Date(instant));
  const seat = (number: number) => council.municipality.council.seats[number];
  /** Sends what is due, and then what follows from that; returns the mails to whoever leads the work. */
  const sent = async () => {
    const mails = [...(await council.sent()), ...(await council.sent())];
    const leading = [people.coordinator, people.backup, people.director];
    return mails.filter(({ to }) => leading.includes(to[0] ?? ''));
  };
  const schedule = async () => {
    meeting = await council.schedule();
    await council.done('POST', `/meetings/${meeting.id}/notice`, { version: meeting.version });
  };
  const makeKey = async (number: number) => {
    const { bodyId } = council.municipality.council;
    await council.done('PATCH', `/bodies/${bodyId}/seats/${seat(number)?.seatId}`, { version: 1, key: true });
  };
  const participant = async (number: number) =>
    (await council.replies(meeting.id)).find((each) => each.function === `Plats ${number}`)?.participantId;
  const answers = async (number: number, answer: string, givenAs = 'holder') =>
    council.done('POST', `/meetings/${meeting.id}/replies`, {
      participantId: await participant(number),
      answer,
      givenAs,
      source: 'phone',
    });

  describe('of mail that failed', () => {
    const refuse = (number: number) =>
      app.sink.programme.refuseRecipient(seat(number)?.email ?? '', 550, '5.1.1 No such user');

    it('given two notices that are refused, then they get one mail, once, that says what to do', async () => {
      refuse(0);
      refuse(1);
      await schedule();
      const [mail, ...others] = await sent();

      expect(others).toEqual([]);
      expect(mail).toMatchObject({ to: [people.coordinator], subject: '2 mejl kom inte fram' });
      expect(mail?.text).toContain(meeting.title);
      expect(mail?.text).toContain('Adressen är fel eller finns inte längre.');
      expect(mail?.text).toContain('Du får mejlet för att du är samordnare i Exempelkommun.');
      at('2027-03-10T09:00:00Z');
      expect(await sent()).toEqual([]);
    });

    it('given another fails later, then that is told by itself', async () => {
      refuse(0);
      await schedule();
      expect(await sent()).toHaveLength(1);

      at('2027-03-10T20:30:00Z');
      refuse(1);
      const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${meeting.id}`);
      await council.done('POST', `/meetings/${meeting.id}/cancel`, { version });
      const [mail] = await sent();
      expect(mail?.subject).toBe('Ett mejl kom inte fram');
      expect(mail?.text).toContain('Exempel 1');
      expect(mail?.text).not.toContain('Exempel 0');
    });

    it('given it is retried and fails again, then it is told again', async () => {
      refuse(0);
      await schedule();
      expect(await sent()).toHaveLength(1);
      at('2027-03-10T09:00:00Z');
      const [failed] = await council.mailings('state=failed');
      await council.done('PATCH', `/mailings/${failed?.id}`, { action: 'retry', version: failed?.version });

      expect((await sent()).map(({ subject }) => subject)).toEqual(['Ett mejl kom inte fram']);
    });

    it('given the coordinator cannot be reached, then that is told to nobody, and it ends there', async () => {
      refuse(0);
      app.sink.programme.refuseRecipient(people.coordinator, 550, '5.1.1 No such user');
      await schedule();
      expect(await sent()).toEqual([]);
      for (let hour = 8; hour < 12; hour += 1) {
        at(`2027-03-10T${String(hour).padStart(2, '0')}:00:00Z`);
        expect(await sent()).toEqual([]);
      }

      const failed = await council.mailings('state=failed');
      expect(failed.map(({ kind }) => kind).toSorted()).toEqual(['meetings.notice', 'overview.mail-failed']);
    });

    it('given the coordinator is away, then the backup is told instead', async () => {
      await people.isAway(council.municipality.cookie, { from: '2027-03-08', to: '2027-03-12' });
      refuse(0);
      await schedule();

      expect((await sent()).map(({ to }) => to[0])).toEqual([people.backup]);
    });
  });

  describe('of a key seat that is declined', () => {
    /** The meeting is on 21 April at 13. */
    const near = async () => {
      await makeKey(0);
      await makeKey(1);
      await schedule();
      await app.send();
      at('2027-04-15T19:30:00Z');
      await people.signIn(people.coordinator);
      await app.send();
    };
    const declines = async () =>
      (await sent()).filter(({ subject }) => subject.startsWith('Förhinder')).map(({ text }) => text);

    it('given its holder declines within a week, then they are told at once, once, and what happens next', async () => {
      await near();
      await answers(1, 'declined');
      const [mail, ...others] = await declines();

      expect(others).toEqual([]);
      expect(mail).toContain('har anmält förhinder till ' + meeting.title);
      expect(mail).toContain('onsdag 21 april kl.\u00a013.00');
      expect(mail).toContain('Ingen annan har fått frågan. Hör efter vem som kan komma i stället.');
      at('2027-04-15T20:30:00Z');
      expect(await declines()).toEqual([]);
    });

    it('given there is a deputy, then they have been asked; when they decline too, that is told as well', async () => {
      await near();
      await answers(0, 'declined');
      expect(await declines()).toEqual([expect.stringContaining('Ordinarie ersättare har fått frågan.')]);
      at('2027-04-16T06:30:00Z');
      await answers(0, 'declined', 'deputy');
      expect(await declines()).toEqual([expect.stringContaining('Ordinarie ersättare för ')]);
    });

    it('given the deputy had said that they come, then nobody need know', async () => {
      await near();
      await answers(0, 'in-room', 'deputy');
      await answers(0, 'declined');
      expect(await declines()).toEqual([]);
    });

    it('given they change their mind before it leaves, then it does not', async () => {
      await near();
      await answers(1, 'declined');
      await answers(1, 'in-room');
      expect(await declines()).toEqual([]);
    });

    it('given it is no key seat, or more than a week before, then it waits for Monday', async () => {
      await near();
      await answers(2, 'declined');
      expect(await declines()).toEqual([]);

      at('2027-04-13T06:30:00Z');
      await answers(1, 'declined');
      expect(await declines()).toEqual([]);
    });
  });
});
