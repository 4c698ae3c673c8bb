import { appoint, outcomeTextKey, updateContact, updateMailing } from '@samsyn/contract';
import { Icon } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { mailedTo } from '../../components/mailed-to.rules';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { type Failure, offering } from './failures.rules';
import { useMailTitle, useSpokenInstant } from './mail-words';
import { SharedAddress } from './shared-address';
import { useMailOrder } from './use-mail-order';

/** More than so many wait until they are asked for. */
const MOST = 3;

/** What did not arrive, before all else, each with its ways out. */
export function FailuresCard({ failures }: { readonly failures: readonly Failure[] }) {
  const t = useTexts('app-mailings');
  const [isWhole, setWhole] = useState(false);
  const count = failures.reduce((sum, { mails }) => sum + mails.length, 0);
  const shown = isWhole ? failures : failures.slice(0, MOST);
  const more = failures.length - shown.length;
  return (
    <section className="sa-card sa-failures" aria-labelledby="failures">
      <h2 className="sa-failures__heading" id="failures">
        <Icon name="cross" />
        {t(counted(count, 'failures.heading'), { count })}
      </h2>
      <ul className="sa-rows">
        {shown.map((failure) => (
          <FailureRow key={failure.key} failure={failure} isFirst={failure === failures[0]} />
        ))}
      </ul>
      {more > 0 ? (
        <button className="ds-button" data-variant="tertiary" type="button" onClick={() => setWhole(true)}>
          {t(counted(more, 'failures.more'), { count: more })}
        </button>
      ) : null}
    </section>
  );
}

interface FailureRowProps {
  readonly failure: Failure;
  /** The first has the screen's primary button. */
  readonly isFirst: boolean;
}

function FailureRow({ failure, isFirst }: FailureRowProps) {
  const t = useTexts('app-mailings');
  const words = useTexts('mailings');
  const titleOf = useMailTitle();
  const spoken = useSpokenInstant();
  const [{ mail }] = failure.mails;
  const { reason, aboutRecipient } = mail;
  return (
    <li className="sa-failure">
      <h3 className="sa-action__heading">{mailedTo(mail) ?? t('nobody')}</h3>
      {failure.mails.map(({ group, mail: { id } }) => (
        <p key={id} className="sa-hint">
          <strong>{titleOf(group)}</strong> · {Object.values(spoken(group.dueAt)).join(' ')}
        </p>
      ))}
      {reason ? <p>{words(outcomeTextKey({ reason, ...(aboutRecipient && { aboutRecipient }) }))}</p> : null}
      {mail.response ? <p className="sa-hint">{t('failures.said', { response: mail.response })}</p> : null}
      <SharedAddress mail={mail} />
      <WaysOut failure={failure} isFirst={isFirst} />
    </li>
  );
}

function WaysOut({ failure, isFirst }: FailureRowProps) {
  const t = useTexts('app-mailings');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const [{ mail }] = failure.mails;
  const who = mailedTo(mail) ?? t('nobody');
  const retryable = offering(failure, 'retry');
  const retry = useMailOrder((count) => announce(t(counted(count, 'failures.retried'), { count, who })));
  if (!may(membership, updateMailing)) return null;
  const isMended = mail.aboutRecipient && Boolean(mail.person?.contactId) && may(membership, updateContact);
  const primary = isFirst ? 'primary' : 'secondary';
  const sendAgain = () => retry.mutate({ mails: retryable, change: { action: 'retry' } });
  return (
    <div className="sa-actions">
      {isMended ? (
        <Link
          className="ds-button"
          data-variant={primary}
          to="/$municipality/utskick"
          params={{ municipality }}
          search={(search) => ({ ...search, mail: mail.id, do: 'mend' })}
          resetScroll={false}
        >
          {t('failures.mend')}
        </Link>
      ) : null}
      {retryable.length > 0 ? (
        <button
          className="ds-button"
          data-variant={isMended ? 'secondary' : primary}
          type="button"
          aria-busy={retry.isPending}
          onClick={() => retry.isPending || sendAgain()}
        >
          {t('failures.retry')}
        </button>
      ) : null}
      {mail.seat && may(membership, appoint) ? (
        <Link
          className="ds-button"
          data-variant="secondary"
          to="/$municipality/kontakter/organ/$seatId"
          params={{ municipality, seatId: mail.seat.id }}
          search={{}}
        >
          {t('failures.replace')}
        </Link>
      ) : null}
      {offering(failure, 'stop').length > 0 ? (
        <Link
          className="ds-button"
          data-variant="tertiary"
          to="/$municipality/utskick"
          params={{ municipality }}
          search={(search) => ({ ...search, mail: mail.id, do: 'leave' })}
          resetScroll={false}
        >
          {t('failures.leave')}
        </Link>
      ) : null}
      {retry.isError ? (
        <p className="sa-hint" role="alert">
          {t('failures.partly')}
        </p>
      ) : null}
    </div>
  );
}
