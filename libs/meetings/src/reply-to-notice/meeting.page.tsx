import { type LinkPage, linkPath } from '@samsyn/access';
import {
  agendaTimes,
  civilDateOf,
  followUpWords,
  type GoalFollowUpView,
  spokenTime,
  spokenWeekdayAndDay,
  translate,
} from '@samsyn/contract';
import { type ActionLink, type Fact, MeetingCard, type MeetingCardProps } from '@samsyn/ui';
import type { ReactElement } from 'react';
import { documentsPromised } from '../mails/dossier/leaves.rules';
import { staysAway } from '../mails/participation.rules';
import { type Invitation, standingAnswer } from './invitation';
import { invitationPhrases } from './invitation-phrases';
import { statusOf } from './invitation-status';
import { LinkDocument } from './link-document';

type Phrases = ReturnType<typeof invitationPhrases>;

/** How things stand when the page is opened. */
interface Opened {
  /** It can be answered. */
  readonly open: boolean;
  readonly now: Date;
  readonly followUp: readonly GoalFollowUpView[];
}

/** The meeting as its link opens it: everything to know about it on one page, and the answer one step away. */
export function meetingPage(
  invitation: Invitation,
  page: LinkPage,
  { open, now, followUp }: Opened,
): ReactElement {
  const said = invitationPhrases(invitation, page.language);
  const { meeting } = invitation;
  return (
    <LinkDocument page={page} heading={meeting.title} opened>
      <MeetingCard
        heading={{ eyebrow: said.invited, heading: meeting.title }}
        answer={answerOf(invitation, page, said, { open, now })}
        factsHeading={said.t('overview.facts')}
        facts={factsOf(invitation, said)}
        agenda={{ heading: said.t('overview.agenda'), ...agendaOf(invitation, page, { now, followUp }) }}
        contact={said.contact}
      />
    </LinkDocument>
  );
}

function answerOf(
  invitation: Invitation,
  page: LinkPage,
  said: Phrases,
  { open, now }: Pick<Opened, 'open' | 'now'>,
) {
  const { t } = said;
  const { meeting, reply } = invitation;
  const answer = standingAnswer(invitation);
  const substitute = answer === 'substitute' ? reply?.substituteName : null;
  const today = civilDateOf(now, meeting.timeZone);
  const late = today > meeting.replyBy;
  const replyBy = spokenWeekdayAndDay(meeting.replyBy, page.language, today);
  const leaves = invitation.leaves
    ? [
        t('overview.leaves', {
          lastDay: spokenWeekdayAndDay(invitation.leaves.lastDay, page.language, today),
        }),
      ]
    : [];
  const unanswered = late ? t('overview.unansweredLate') : t('overview.unanswered', { replyBy });
  const status = answer ? undefined : statusOf(invitation, said);
  const away = staysAway(answer);
  const links: ActionLink[] = [
    {
      href: linkPath(page, 'reply'),
      label: t(answer ? 'confirmation.changeLink' : 'overview.reply'),
      primary: !answer,
    },
    {
      href: linkPath(page, 'meeting.ics'),
      label: t(away ? 'confirmation.calendarRemoval' : 'confirmation.calendar'),
      download: '',
    },
  ];
  return {
    heading: t('question.legend'),
    ...(answer ? { given: said.given(answer) } : {}),
    lines: [
      ...(substitute ? [t('overview.substitute', { name: substitute })] : []),
      ...(open ? leaves : []),
      ...(open
        ? answer
          ? []
          : invitation.leaves?.isReplaced
            ? []
            : [status ?? unanswered]
        : [`${t('closed.started.heading')}. ${t('closed.started.text')}`]),
    ],
    // who has been replaced already has nothing to answer
    actions: open ? (invitation.leaves?.isReplaced ? links.slice(1) : links) : [],
  };
}

function factsOf({ meeting }: Invitation, { t, when }: Phrases): Fact[] {
  const { place, remote, remoteUrl } = meeting;
  const way = remoteUrl ? (
    <a className="ds-link" href={remoteUrl}>
      {t('overview.join', { remote: remote ?? '' })}
    </a>
  ) : (
    remote
  );
  return [
    { term: t('receipt.when'), value: when },
    { term: t('receipt.where'), value: place },
    ...(way ? [{ term: t('overview.remote'), value: way }] : []),
  ];
}

/** The agenda once somebody has decided on it; a day by which it comes is promised while it lies ahead. */
function agendaOf(
  { meeting, agenda, ownItems, leaves }: Invitation,
  { language }: LinkPage,
  { now, followUp }: Pick<Opened, 'now' | 'followUp'>,
): Omit<MeetingCardProps['agenda'], 'heading'> {
  const t = translate(language, 'reply');
  const today = civilDateOf(now, meeting.timeZone);
  const ahead = meeting.documentsBy > today;
  const documentsBy = spokenWeekdayAndDay(meeting.documentsBy, language, today);
  if (ahead && meeting.agendaDecidedAt === null) {
    const promised = documentsPromised(meeting, leaves) !== null;
    return {
      items: [],
      note: promised ? t('confirmation.documents', { documentsBy }) : t('overview.agendaToOther'),
    };
  }
  const times = agendaTimes(meeting.startsAt, meeting.timeZone, agenda);
  const items = agenda.map(({ title, presenter, minutes }, position) => {
    const time = times[position];
    return {
      time: time ? spokenTime(time, language) : '',
      title,
      detail: [presenter, t('overview.minutes', { minutes })].filter(Boolean).join(', '),
      ...(ownItems.includes(position) ? { own: t('overview.own') } : {}),
    };
  });
  const waiting = followUp.length > 0 ? { followUp: followUpWords(followUp, language, today) } : {};
  if (items.length === 0) return { items, note: t('overview.noAgenda'), ...waiting };
  return { items, ...(ahead ? { note: t('overview.preliminary', { documentsBy }) } : {}), ...waiting };
}
