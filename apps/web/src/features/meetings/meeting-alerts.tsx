import {
  type MailingView,
  type MeetingView,
  outcomeTextKey,
  type ParticipantReplyView,
  updateContact,
  updateMailing,
} from '@samsyn/contract';
import { NoticeBox } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { counted } from '../../lib/counted.rules';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { isTroubled } from './mail-groups.rules';
import { isEmpty, type MeetingPhase } from './meeting-phase.rules';
import { RetryMail } from './retry-mail';

/** More than so many are counted instead. */
const MOST = 3;

export interface MeetingAlertsProps {
  readonly meeting: MeetingView;
  readonly phase: MeetingPhase;
  readonly mails: readonly MailingView[];
  readonly participants: readonly ParticipantReplyView[];
}

/** What a coordinator must see before the rest: mail that did not arrive, an empty seat, a meeting that is off or over. */
export function MeetingAlerts({ meeting, phase, mails, participants }: MeetingAlertsProps) {
  const t = useTexts('app-meetings');
  const isSettled = phase === 'held' || phase === 'cancelled';
  const troubled = mails.filter(isTroubled);
  const vacant = isSettled ? [] : participants.filter(isEmpty);
  return (
    <>
      {phase === 'cancelled' ? (
        <NoticeBox tone="warning" heading={t('alerts.cancelled')}>
          <p>
            {meeting.cancelReason
              ? t('alerts.reason', { reason: meeting.cancelReason })
              : t('alerts.noReason')}
          </p>
        </NoticeBox>
      ) : null}
      {phase === 'over' ? (
        <NoticeBox tone="info" heading={t('alerts.over')}>
          <p>{t('alerts.overText')}</p>
        </NoticeBox>
      ) : null}
      {troubled.length > 0 ? <Troubled mails={troubled} participants={participants} /> : null}
      {vacant.length > 0 ? (
        <NoticeBox
          tone="warning"
          heading={t(counted(vacant.length, 'alerts.vacant'), { count: vacant.length })}
        >
          <p>{t('alerts.vacantText', { who: vacant.map(seatName).join(', ') })}</p>
        </NoticeBox>
      ) : null}
    </>
  );
}

function Troubled({ mails, participants }: Pick<MeetingAlertsProps, 'mails' | 'participants'>) {
  const t = useTexts('app-meetings');
  const words = useTexts('mailings');
  const count = mails.length;
  return (
    <NoticeBox tone="danger" heading={t(counted(count, 'alerts.failed'), { count })}>
      {mails.slice(0, MOST).map((mail) => {
        const participant = participants.find(({ participantId }) => participantId === mail.recipient.id);
        const organisation = participant?.organisation;
        const name = mail.addressee?.name ?? t('mails.unnamed');
        const who = organisation ? t('alerts.who', { name, organisation }) : name;
        const what = mail.outcome ? words(outcomeTextKey(mail.outcome)) : t('mails.state.failed');
        return (
          <div key={mail.id} className="sa-trouble">
            <p>{t('alerts.failedTo', { who, what })}</p>
            <div className="sa-actions">
              {mail.outcome?.aboutRecipient && participant?.substituteFor === null ? (
                <MendAddress mail={mail} />
              ) : null}
              {mail.state === 'failed' ? <RetryMail mail={mail} who={name} /> : null}
            </div>
          </div>
        );
      })}
      {count > MOST ? <p>{t('alerts.more', { count: count - MOST })}</p> : null}
    </NoticeBox>
  );
}

/** Leads to mending the address of a contact; a substitute's stands in the answer that named them. */
function MendAddress({ mail }: { readonly mail: MailingView }) {
  const t = useTexts('app-meetings');
  const membership = useMembership();
  if (!may(membership, updateContact) || !may(membership, updateMailing)) return null;
  return (
    <Link
      className="ds-button sa-button--small"
      data-variant="secondary"
      data-color="danger"
      to="/$municipality/utskick"
      params={{ municipality: membership.slug }}
      search={{ mail: mail.id, do: 'mend' }}
    >
      {t('alerts.mend')}
    </Link>
  );
}

function seatName({ organisation, function: duty }: ParticipantReplyView): string {
  return organisation === duty ? duty : `${organisation}, ${duty}`;
}
