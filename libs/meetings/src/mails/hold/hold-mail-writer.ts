import { Injectable } from '@nestjs/common';
import { type ComposedMail, personKeyOf } from '@samsyn/mailings';
import {
  calendarFile,
  type CalendarFileEvent,
  Config,
  type MailCalendar,
  MailTemplates,
} from '@samsyn/platform';
import type { Addressee, DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { languageOf, personOf } from '../dossier/other-role.rules';
import { toldNow } from '../dossier/told.rules';
import type { KeptDate, MeetingMailFacts } from '../mail-facts';
import { heldDate } from '../meeting-calendar';
import type { HoldDecision, MeetingMailKind } from '../meeting-mail-kind';
import { writeMeetingMail } from '../write-meeting-mail';

/** One date of a mail, in words and as its calendar file tells it. */
interface HeldItem {
  readonly date: KeptDate;
  readonly event: CalendarFileEvent;
}

/** Whom a date is told, and what becomes of it. */
interface ToldDate {
  readonly recipient: DossierParticipant;
  readonly addressee: Addressee;
  readonly hold: HoldDecision;
}

/** Writes the one mail of all dates that one person is told at a moment, with the one file that puts them into a calendar. */
@Injectable()
export class HoldMailWriter {
  constructor(
    private readonly templates: MailTemplates,
    private readonly config: Config,
  ) {}

  write(
    dossier: MeetingDossier,
    kind: MeetingMailKind,
    facts: MeetingMailFacts,
    { addressee, hold }: ToldDate,
  ): ComposedMail {
    const { municipality, meeting } = dossier;
    const { MAIL_FROM: address } = this.config.values;
    const language = languageOf(dossier, addressee);
    const item: HeldItem = {
      date: keptDate(facts, hold),
      event: heldDate(dossier, hold.change === 'new' || hold.change === 'changed'),
    };
    const organizer = { name: municipality.contactRole, address };
    const together = (items: readonly HeldItem[]) => ({
      ...writeMeetingMail(this.templates, kind, { ...facts, dates: items.map(({ date }) => date) }, language),
      calendar: fileOf(items, organizer),
    });
    return {
      mail: {
        from: { name: municipality.name, address },
        replyTo: { name: municipality.contactRole, address: municipality.contactEmail },
        to: { name: addressee.name, address: addressee.email },
        ...together([item]),
      },
      language,
      content: () => kind.email({ ...facts, dates: [item.date] }, language),
      person: personOf(dossier, addressee),
      meantFor: personKeyOf(addressee),
      // items of one name are all written here
      gathers: { name: kind.kind, item, together: (items) => together(items as readonly HeldItem[]) },
      told: toldNow(meeting, addressee),
    };
  }
}

function keptDate(facts: MeetingMailFacts, { change, before, reason }: HoldDecision): KeptDate {
  const { meeting, body, zone, startsAt, endsAt, place, remote } = facts;
  return {
    meeting,
    body,
    zone,
    startsAt,
    endsAt,
    place,
    remote,
    change,
    ...(before ? { before: { startsAt: new Date(before.startsAt), endsAt: new Date(before.endsAt) } } : {}),
    ...(reason ? { reason } : {}),
  };
}

/** Two seats of one person at one meeting are one entry. */
function fileOf(items: readonly HeldItem[], organizer: { name: string; address: string }): MailCalendar {
  const events = new Map(items.map(({ event }) => [event.uid, event]));
  const inOrder = [...events.values()].toSorted(
    (one, other) => one.startsAt.getTime() - other.startsAt.getTime(),
  );
  return { method: 'PUBLISH', content: calendarFile(inOrder, organizer), filename: 'kalenderbokning.ics' };
}
