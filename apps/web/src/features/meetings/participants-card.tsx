import { type ParticipantReplyView, registerReply } from '@samsyn/contract';
import { Card, DataTable } from '@samsyn/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Answered } from '../../components/answered';
import { may, useMembership } from '../../lib/me';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useTexts } from '../../lib/use-texts';
import { answeredSeats, isEmpty } from './meeting-phase.rules';
import { ParticipantState } from './participant-state';

export interface ParticipantsCardProps {
  readonly replies: UseQueryResult<{ readonly items: readonly ParticipantReplyView[] }>;
  readonly isCalled: boolean;
  /** A reply can still be registered. */
  readonly isOpen: boolean;
}

/** Everyone who has a place at the meeting: who comes, what they answered, how it reached us. */
export function ParticipantsCard({ replies, isCalled, isOpen }: ParticipantsCardProps) {
  const t = useTexts('app-meetings');
  const membership = useMembership();
  const canRegister = isOpen && may(membership, registerReply);
  const { part, whole } = answeredSeats(replies.data?.items ?? []);
  const aside = isCalled && whole > 0 ? t('participants.aside', { answered: part, count: whole }) : null;
  const columns = [
    { label: t('participants.organisation') },
    { label: t('participants.reply') },
    ...(canRegister ? [{ label: t('participants.action') }] : []),
  ];
  return (
    <Card id="participants" heading={t('participants.heading')} aside={aside}>
      <Answered query={replies} lines={7}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="sa-hint">{t('participants.empty')}</p>
          ) : (
            <DataTable
              caption={t('participants.heading')}
              captionHidden
              columns={columns}
              rows={items.filter(isSeat).map((participant) => ({
                key: participant.participantId,
                cells: [
                  <Who key="who" participant={participant} substitute={items.find(isFor(participant))} />,
                  <Reply key="reply" participant={participant} isCalled={isCalled} />,
                  isEmpty(participant) ? null : (
                    <Link
                      key="register"
                      className="ds-button sa-button--small"
                      data-variant={participant.awaits && isCalled ? 'secondary' : 'tertiary'}
                      to="/$municipality/moten/$meetingId"
                      from="/$municipality/moten/$meetingId"
                      search={{ do: 'reply', who: participant.participantId }}
                      aria-label={t('participants.registerFor', { who: participant.organisation })}
                      resetScroll={false}
                    >
                      {t('actions.reply')}
                    </Link>
                  ),
                ].slice(0, columns.length),
              }))}
            />
          )
        }
      </Answered>
      <p>
        <Link
          className="ds-link"
          to="/$municipality/moten/$meetingId/ringlista"
          from="/$municipality/moten/$meetingId"
        >
          {t('participants.callList')}
        </Link>
      </p>
    </Card>
  );
}

/** A substitute stands in the row of the seat they come for. */
function isSeat({ substituteFor }: ParticipantReplyView): boolean {
  return substituteFor === null;
}

function isFor({ participantId }: ParticipantReplyView) {
  return ({ substituteFor }: ParticipantReplyView) => substituteFor === participantId;
}

interface WhoProps {
  readonly participant: ParticipantReplyView;
  readonly substitute: ParticipantReplyView | undefined;
}

function Who({ participant, substitute }: WhoProps) {
  const t = useTexts('app-meetings');
  const { organisation, function: duty, name, comes } = participant;
  const person = name && comes === 'deputy' ? t('participants.deputyComes', { name }) : name;
  const parts = [...new Set([duty, person])].filter((part) => part !== null && part !== organisation);
  const stands = substitute?.answer ? 'participants.substitute' : 'participants.substituteSilent';
  return (
    <div>
      <span className="sa-strong">{organisation}</span>
      <span className="sa-hint sa-below">{parts.join(' · ')}</span>
      {substitute?.name ? (
        <span className="sa-hint sa-below">{t(stands, { name: substitute.name })}</span>
      ) : null}
    </div>
  );
}

interface ReplyProps {
  readonly participant: ParticipantReplyView;
  readonly isCalled: boolean;
}

function Reply({ participant, isCalled }: ReplyProps) {
  const t = useTexts('app-meetings');
  const source = useTexts('reply');
  const spokenDay = useSpokenDay();
  const { registeredAt, source: how, remark } = participant;
  const day = registeredAt ? spokenDay(new Date(registeredAt)) : '';
  return (
    <div>
      <ParticipantState participant={participant} isCalled={isCalled} />
      {registeredAt && how ? (
        <span className="sa-hint sa-below">
          {t('participants.how', { day, source: source(`source.${how}`) })}
        </span>
      ) : null}
      {remark ? <q className="sa-remark">{remark}</q> : null}
    </div>
  );
}
