import { type GroupedMailView, type MailGroupView, updateMailing } from '@samsyn/contract';
import { Icon, type IconName, StatusTag, type Tone } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { mailedTo } from '../../components/mailed-to.rules';
import { counted } from '../../lib/counted.rules';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { isForUnanswered, recipientsOf } from './mail-days.rules';
import { useMailTitle, useSpokenInstant } from './mail-words';
import type { MailTask } from './mailings-search.rules';

/** More recipients than so many are counted. */
const MOST_NAMES = 3;

export interface MailGroupRowProps {
  readonly group: MailGroupView;
  /** The mail that is looked at, if it is one of these: then the row is open. */
  readonly chosen: string | undefined;
}

/** Mails that leave together: when, what, to whom, and once chosen each of them and what can be done. */
export function MailGroupRow({ group, chosen }: MailGroupRowProps) {
  const t = useTexts('app-mailings');
  const titleOf = useMailTitle();
  const { slug: municipality } = useMembership();
  const { time } = useSpokenInstant()(group.dueAt);
  const isOpen = group.mails.some(({ id }) => id === chosen);
  const [first] = group.mails;
  const { named, more } = recipientsOf(group, MOST_NAMES);
  const names = named.join(', ');
  return (
    <li className="sa-mail" data-open={isOpen || undefined}>
      <span className="sa-mail__time">{time}</span>
      <div className="sa-mail__words">
        <h4 className="sa-mail__title">
          {first ? (
            <Link
              className="ds-link"
              to="/$municipality/utskick"
              params={{ municipality }}
              search={({ do: _task, ...search }) => ({ ...search, mail: first.id })}
              aria-current={isOpen || undefined}
              resetScroll={false}
              replace
            >
              {titleOf(group)}
            </Link>
          ) : (
            titleOf(group)
          )}
        </h4>
        <p className="sa-hint">{more > 0 ? t('names', { names, count: more }) : names || t('nobody')}</p>
        <Remarks group={group} />
      </div>
      <div className="sa-mail__aside">
        <Count group={group} />
        <Lost group={group} />
      </div>
      {isOpen ? <Open group={group} chosen={chosen} /> : null}
    </li>
  );
}

function Remarks({ group }: Pick<MailGroupRowProps, 'group'>) {
  const t = useTexts('app-mailings');
  const remarks = [
    ...(isForUnanswered(group) && isPlanned(group) ? [t('unanswered')] : []),
    ...(isPlanned(group) && group.mails.some(({ dueByHand }) => dueByHand) ? [t('byHand')] : []),
    ...(group.mails.some(({ possiblyDoubled }) => possiblyDoubled) ? [t('doubled')] : []),
  ];
  return remarks.map((remark) => (
    <p key={remark} className="sa-hint sa-mail__remark">
      <Icon name="info" />
      {remark}
    </p>
  ));
}

function isPlanned({ mails }: Pick<MailGroupView, 'mails'>): boolean {
  return mails.every(({ state }) => state === 'pending');
}

function Count({ group }: Pick<MailGroupRowProps, 'group'>) {
  const t = useTexts('app-mailings');
  const { mails } = group;
  const count = mails.length;
  const [first] = mails;
  if (isPlanned(group))
    return isForUnanswered(group) ? t('atMost', { count }) : t(counted(count, 'recipients'), { count });
  const looksAlike = first && mails.every((mail) => stateOf(mail) === stateOf(first));
  if (looksAlike && count === 1) return <MailState mail={first} />;
  if (looksAlike && first.state !== 'sent') return <MailState mail={first} />;
  const part = mails.filter(({ state }) => state === 'sent').length;
  return t('sentOf', { part, whole: count });
}

/** How many of several did not arrive. */
function Lost({ group: { mails } }: Pick<MailGroupRowProps, 'group'>) {
  const t = useTexts('app-mailings');
  const count = mails.filter(({ state }) => state === 'failed' || state === 'expired').length;
  if (count === 0 || count === mails.length) return null;
  return <StatusTag tone="danger">{t('lost', { count })}</StatusTag>;
}

const looks: Readonly<Record<GroupedMailView['state'] | 'stopped', { tone: Tone; icon: IconName }>> = {
  pending: { tone: 'neutral', icon: 'clock' },
  sending: { tone: 'info', icon: 'mail' },
  sent: { tone: 'success', icon: 'check' },
  failed: { tone: 'danger', icon: 'cross' },
  expired: { tone: 'danger', icon: 'cross' },
  superseded: { tone: 'neutral', icon: 'stop' },
  stopped: { tone: 'neutral', icon: 'stop' },
  unknown: { tone: 'warning', icon: 'alert' },
};

function stateOf({ state, stoppedByHand }: GroupedMailView): GroupedMailView['state'] | 'stopped' {
  return state === 'superseded' && stoppedByHand ? 'stopped' : state;
}

/** Where a mail stands, in a word. */
function MailState({ mail }: { readonly mail: GroupedMailView }) {
  const t = useTexts('app-mailings');
  const state = stateOf(mail);
  return <StatusTag {...looks[state]}>{t(`state.${state}`)}</StatusTag>;
}

const tasks = [
  ['send', 'send', 'mail'],
  ['move', 'set-due', 'move'],
  ['stop', 'stop', 'stop'],
] as const satisfies readonly (readonly [MailTask, GroupedMailView['offers'][number], IconName])[];

function Open({ group, chosen }: MailGroupRowProps) {
  const t = useTexts('app-mailings');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const offered = may(membership, updateMailing) ? tasks : [];
  const possible = offered.filter(
    ([, action]) => !isLost(group) && group.mails.some(({ offers }) => offers.includes(action)),
  );
  return (
    <div className="sa-mail__open">
      {possible.length > 0 ? (
        <nav className="sa-actions" aria-label={t('actions.label')}>
          {possible.map(([task, , icon]) => (
            <Link
              key={task}
              className="ds-button sa-button--small"
              data-variant="tertiary"
              to="/$municipality/utskick"
              params={{ municipality }}
              search={(search) => ({ ...search, ...(chosen ? { mail: chosen } : {}), do: task })}
              resetScroll={false}
            >
              <Icon name={icon} />
              {t(`actions.${task}`)}
            </Link>
          ))}
        </nav>
      ) : null}
      <ul className="sa-rows sa-rows--tight">
        {group.mails.map((mail) => (
          <li key={mail.id} className="sa-mail__one">
            <Link
              className="ds-link"
              to="/$municipality/utskick"
              params={{ municipality }}
              search={(search) => ({ ...search, mail: mail.id, do: 'see' })}
              aria-current={mail.id === chosen || undefined}
              resetScroll={false}
              replace
            >
              {mailedTo(mail) ?? t('vacant', { seat: mail.seat?.organisation ?? t('nobody') })}
            </Link>
            <MailState mail={mail} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What did not arrive is dealt with above, person by person. */
function isLost({ mails }: Pick<MailGroupView, 'mails'>): boolean {
  return mails.every(({ state }) => state === 'failed' || state === 'expired');
}
