import { type LinkPage, linkPath } from '@samsyn/access';
import { type CivilDate, civilDateOf, spokenWeekdayAndDay, translate } from '@samsyn/contract';
import { type ActionLink, Confirmation } from '@samsyn/ui';
import type { ReactElement } from 'react';
import { documentsPromised } from '../mails/dossier/leaves.rules';
import { staysAway } from '../mails/participation.rules';
import { standingAnswer } from './invitation';
import { invitationPhrases } from './invitation-phrases';
import { LinkDocument } from './link-document';
import type { AnsweredInvitation } from './answered-invitation';

/** The reply has been received: what it was, what happens next, and how to change it. */
export function confirmationPage(invitation: AnsweredInvitation, page: LinkPage, now: Date): ReactElement {
  const said = invitationPhrases(invitation, page.language);
  const { t } = said;
  const { meeting, organisation, participant, addressee, reply } = invitation;
  const own = reply.source === 'link';
  const heading = t(own ? 'confirmation.title' : 'confirmation.titleOther');
  const note = substituteNote(invitation, said);
  return (
    <LinkDocument page={page} heading={heading} opened>
      <Confirmation
        heading={heading}
        organisation={participant.substituteFor ? `${addressee.name}, ${organisation}` : organisation}
        answer={said.given(reply.answer)}
        meeting={[meeting.title, said.when, said.place]}
        {...(note ? { substituteNote: note } : {})}
        nextHeading={t('confirmation.next')}
        next={[nextSteps(invitation, page, now), t('confirmation.change', { start: said.start })]}
        registeredNote={t('confirmation.registered', { when: said.registeredAt })}
        actions={actionsOf(invitation, page)}
        contact={said.contact}
      />
    </LinkDocument>
  );
}

/** Who comes, or may come, has use for the meeting in a calendar; who stays away can take it out of theirs. */
function actionsOf(invitation: AnsweredInvitation, page: LinkPage): ActionLink[] {
  const t = translate(page.language, 'reply');
  const away = staysAway(standingAnswer(invitation));
  const calendar = {
    href: linkPath(page, 'meeting.ics'),
    label: t(away ? 'confirmation.calendarRemoval' : 'confirmation.calendar'),
    primary: !away,
    download: '',
  };
  return [
    ...(isNeedless(invitation) ? [] : [calendar]),
    { href: linkPath(page, 'reply'), label: t('confirmation.changeLink') },
    { href: linkPath(page, 'reply/receipt'), label: t('confirmation.receiptLink') },
    { href: linkPath(page, 'meeting'), label: t('page.back') },
  ];
}

/** A deputy who would come, though the holder or a substitute does. */
function isNeedless({ besideHolder, coming, reply }: AnsweredInvitation): boolean {
  const yes = reply.answer === 'in-room' || reply.answer === 'remote';
  return besideHolder && yes && coming.comes !== 'deputy';
}

function substituteNote({ reply }: AnsweredInvitation, { t }: ReturnType<typeof invitationPhrases>) {
  if (reply.answer !== 'substitute') return undefined;
  const { substituteName: name, substituteEmail: email } = reply;
  return name && email
    ? t('confirmation.substituteInvited', { name, email })
    : t('confirmation.substituteInvitedUnnamed');
}

/** What follows from the reply; a last day that has passed is not promised. */
function nextSteps(invitation: AnsweredInvitation, { language }: LinkPage, now: Date): string {
  const { t, start } = invitationPhrases(invitation, language);
  const { meeting, reply, leaves } = invitation;
  if (isNeedless(invitation)) return t('confirmation.needless');
  const today = civilDateOf(now, meeting.timeZone);
  const ahead = (day: CivilDate) => day >= today;
  const promised = documentsPromised(meeting, leaves);
  if (leaves && !staysAway(reply.answer)) {
    const lastDay = spokenWeekdayAndDay(leaves.lastDay, language, today);
    return [t('overview.leaves', { lastDay }), ...(promised ? [] : [t('overview.agendaToOther')])].join(' ');
  }
  const documents =
    promised && ahead(promised)
      ? [
          t('confirmation.documents', {
            documentsBy: spokenWeekdayAndDay(promised, language, today),
          }),
        ]
      : [];
  switch (reply.answer) {
    case 'in-room':
      return [...documents, t('confirmation.in-room', { start })].join(' ');
    case 'remote': {
      const see = meeting.remote
        ? t('confirmation.remote', { start, remote: meeting.remote })
        : t('confirmation.remoteUnnamed', { start });
      return [...documents, see, ...(meeting.remoteUrl ? [t('confirmation.remoteLink')] : [])].join(' ');
    }
    case 'substitute':
      return t('confirmation.substitute');
    case 'declined':
      return t('confirmation.declined');
    case 'tentative':
      return ahead(meeting.replyBy)
        ? t('confirmation.tentative', { replyBy: spokenWeekdayAndDay(meeting.replyBy, language, today) })
        : t('confirmation.tentativeLate');
  }
}
