import { type InvitationView, mayHandle, type Page, sendInvitation } from '@samsyn/contract';
import { Card, StatusTag } from '@samsyn/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Answered } from '../../components/answered';
import { Refused } from '../../lib/api';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useTexts } from '../../lib/use-texts';
import { useRolesInWords } from './use-roles-in-words';

/** Who is invited and has not accepted yet. */
export function InvitedCard({ query }: { readonly query: UseQueryResult<Page<InvitationView>> }) {
  const t = useTexts('app-people');
  return (
    <Card id="invited" heading={t('invited.heading')}>
      <Answered query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="sa-hint">{t('invited.empty')}</p>
          ) : (
            <ul className="sa-rows">
              {items.map((each) => (
                <Invited key={each.id} invitation={each} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}

function Invited({ invitation }: { readonly invitation: InvitationView }) {
  const t = useTexts('app-people');
  const { slug: municipality, roles: own } = useMembership();
  const inWords = useRolesInWords();
  const day = useSpokenDay();
  const refusal = useRefusalWords('app-people');
  const app = useTexts('app');
  const { id, email, roles, isOpen, opensUntil, invitedBy } = invitation;
  const again = useOrder(sendInvitation, () => announce(t('invited.sent', { email })));
  const send = () => {
    if (again.isPending) return;
    again.mutate(
      { municipality, params: { invitationId: id } },
      {
        onError: (error) =>
          announce(
            (error instanceof Refused ? refusal(error.problem.code) : undefined) ?? app('dialog.fault'),
            'danger',
          ),
      },
    );
  };
  return (
    <li className="sa-invited">
      <div>
        <span className="sa-invited__who">{email}</span>
        <span className="sa-hint sa-below">
          {inWords(roles)} · {t('invited.by', { name: invitedBy })}
        </span>
      </div>
      <StatusTag tone={isOpen ? 'info' : 'warning'}>
        {t(isOpen ? 'invited.open' : 'invited.expired', { day: day(new Date(opensUntil)) })}
      </StatusTag>
      {mayHandle(own, roles) ? (
        <div className="sa-organisation__tasks">
          <button
            className="ds-button sa-button--small"
            data-variant="tertiary"
            type="button"
            aria-label={t('actions.sendTo', { email })}
            aria-busy={again.isPending}
            onClick={send}
          >
            {t('actions.send')}
          </button>
          <Link
            className="ds-button sa-button--small"
            data-variant="tertiary"
            data-color="danger"
            to="/$municipality/installningar/personer"
            params={{ municipality }}
            search={{ do: 'withdraw', who: id }}
            aria-label={t('actions.withdrawOf', { email })}
            resetScroll={false}
          >
            {t('actions.withdraw')}
          </Link>
        </div>
      ) : null}
    </li>
  );
}
