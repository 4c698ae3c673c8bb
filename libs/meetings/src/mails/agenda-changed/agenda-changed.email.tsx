import { type ContactLanguage, clockTime, spokenTime } from '@samsyn/contract';
import { type AgendaChange, agendaChanges } from '../../agenda/agenda-changes.rules';
import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** More new times than that are told together: the agenda below has them. */
const MOST_RETIMED = 3;

/** What has changed in an agenda since it was sent, and the whole of it. */
export const agendaChangedEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t } = said;
  const { meeting, recipient } = facts;
  const changes = changesInWords(facts, said, language);
  return {
    ...said.frame(said.representing),
    subject: t('agendaChanged.subject', { meeting: said.titleInSubject, when: said.when }),
    preview: changes[0] ?? t('agendaChanged.preview'),
    heading: t('agendaChanged.heading', { meeting }),
    paragraphs: [t('agendaChanged.intro', { meeting }), ...changes, ...said.substitute],
    facts: [...said.whenFact(), ...said.whereFact(), ...said.ownItemFact()],
    details: [],
    button: { label: t('agendaChanged.button'), url: recipient.replyUrl },
    ...said.agenda(),
  };
};

function changesInWords(
  { agenda, agendaBefore = [] }: MeetingMailFacts,
  { t }: ReturnType<typeof mailPhrases>,
  language: ContactLanguage,
): string[] {
  const changes = agendaChanges(agendaBefore, agenda);
  const many = changes.filter(({ what }) => what === 'retimed').length > MOST_RETIMED;
  const words = (change: AgendaChange): string[] => {
    const { title, startsAt, minutes, presenter } = change.item;
    const time = spokenTime(startsAt, language);
    switch (change.what) {
      case 'added':
        return [t('agendaChanged.added', { time, title })];
      case 'removed':
        return [t('agendaChanged.removed', { title })];
      case 'retimed':
        return many
          ? []
          : [
              t('agendaChanged.retimed', {
                title,
                time,
                before: spokenTime(change.before.startsAt, language),
              }),
            ];
      case 'length':
        return [t('agendaChanged.length', { title, minutes, before: change.before.minutes })];
      case 'presenter':
        return [
          presenter
            ? t('agendaChanged.presenter', { title, presenter })
            : t('agendaChanged.noPresenter', { title }),
        ];
    }
  };
  return [...changes.flatMap(words), ...(many ? [t('agendaChanged.manyRetimed')] : [])];
}

/** For specs and for looking at the mail: one item is new, one has gone, another has moved. */
export const agendaChangedSample: MeetingMailFacts = {
  ...mailSample,
  agendaBefore: [
    ...mailSample.agenda.slice(0, 3),
    { startsAt: clockTime('13:30'), title: 'Kommunikation', minutes: 10, presenter: 'Samordnare' },
    ...mailSample.agenda.slice(4, 5),
    { startsAt: clockTime('13:50'), title: 'Samlad bedömning', minutes: 25, presenter: null },
  ],
};
