import {
  clockTimeOf,
  mailKindInWords,
  type MailingView,
  outcomeTextKey,
  previewMailing,
  spokenTime,
} from '@samsyn/contract';
import { Card, type IconName, StatusTag, Timeline, type TimelineEntry, type Tone } from '@samsyn/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Answered } from '../../components/answered';
import { counted } from '../../lib/counted.rules';
import { may, useMembership } from '../../lib/me';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { type GroupState, type MailGroup, mailGroups } from './mail-groups.rules';

const looks: Readonly<Record<GroupState, { tone: Tone; icon: IconName; mark: TimelineEntry['mark'] }>> = {
  done: { tone: 'success', icon: 'check', mark: 'done' },
  partly: { tone: 'danger', icon: 'cross', mark: 'failed' },
  failed: { tone: 'danger', icon: 'cross', mark: 'failed' },
  doubt: { tone: 'warning', icon: 'alert', mark: 'next' },
  sending: { tone: 'info', icon: 'mail', mark: 'next' },
  next: { tone: 'info', icon: 'clock', mark: 'next' },
  planned: { tone: 'neutral', icon: 'clock', mark: 'planned' },
  dropped: { tone: 'neutral', icon: 'stop', mark: 'dropped' },
};

const MailPreviewDialog = lazy(() => import('../../components/mail-preview.dialog'));

/** Every mail about the meeting, from the first that left to the last that is planned; what is not sent is folded away. */
export function MailsCard({
  mails,
}: {
  readonly mails: UseQueryResult<{ readonly items: readonly MailingView[] }>;
}) {
  const t = useTexts('app-meetings');
  const { timeZone } = useMembership();
  return (
    <Card id="mails" heading={t('mails.heading')}>
      <Answered query={mails} lines={6}>
        {({ items }) => {
          const groups = mailGroups(items, timeZone);
          const kept = groups.filter(({ state }) => state !== 'dropped');
          const dropped = groups.filter(({ state }) => state === 'dropped');
          const count = dropped.reduce((sum, group) => sum + group.mails.length, 0);
          return (
            <>
              {kept.length === 0 ? <p className="sa-hint">{t('mails.empty')}</p> : <Groups groups={kept} />}
              {dropped.length === 0 ? null : (
                <details className="sa-fold">
                  <summary>{t(counted(count, 'mails.dropped'), { count })}</summary>
                  <Groups groups={dropped} />
                </details>
              )}
            </>
          );
        }}
      </Answered>
    </Card>
  );
}

function Groups({ groups }: { readonly groups: readonly MailGroup[] }) {
  const t = useTexts('app-meetings');
  const language = useLanguage();
  const { timeZone } = useMembership();
  const spokenDay = useSpokenDay();
  const entries = groups.map((group): TimelineEntry => {
    const { tone, icon, mark } = looks[group.state];
    return {
      key: group.key,
      mark,
      icon,
      when: (
        <>
          <span>
            {t('whenCompact', {
              day: spokenDay(group.at),
              time: spokenTime(clockTimeOf(group.at, timeZone), language),
            })}
          </span>
          <StatusTag tone={tone} icon={icon}>
            {t(`mails.state.${group.state}`)}
          </StatusTag>
        </>
      ),
      title: mailKindInWords(group.kind, language),
      text: <Details group={group} />,
    };
  });
  return <Timeline entries={entries} />;
}

/** Whom it concerns, and whom it did not reach; of what is not sent, why. */
function Details({ group: { kind, mails, sent, state, troubled } }: { readonly group: MailGroup }) {
  const t = useTexts('app-meetings');
  const words = useTexts('mailings');
  const count = mails.length;
  const only = count === 1 ? mails[0]?.addressee?.name : undefined;
  if (state === 'dropped') {
    const reasons = new Set(
      mails.flatMap(({ outcome }) => (outcome ? [words(outcomeTextKey(outcome))] : [])),
    );
    return [...reasons].map((reason) => <p key={reason}>{reason}</p>);
  }
  const isPlanned = state === 'next' || state === 'planned';
  const planned = kind === 'meetings.chase' ? 'mails.chasePlanned' : 'mails.planned';
  if (isPlanned)
    return (
      <>
        <p>{t(counted(count, planned), { count })}</p>
        <SeeMail mails={mails} />
      </>
    );
  return (
    <>
      {only ? null : <p>{t('mails.sent', { part: sent, whole: count })}</p>}
      {only && troubled.length === 0 ? <p>{t('mails.to', { who: only })}</p> : null}
      {troubled.map(({ id, addressee, state: how }) => (
        <p key={id}>
          {t(`mails.trouble.${how === 'unknown' || how === 'expired' ? how : 'failed'}`, {
            who: addressee?.name ?? t('mails.unnamed'),
          })}
        </p>
      ))}
    </>
  );
}

/** The mail as its first recipient will get it; there it can be seen as each of the others. */
function SeeMail({ mails }: Pick<MailGroup, 'mails'>) {
  const t = useTexts('app-meetings');
  const membership = useMembership();
  const [isOpen, setOpen] = useState(false);
  const [first] = mails;
  if (!first || !may(membership, previewMailing)) return null;
  return (
    <>
      <button className="sa-inline" type="button" onClick={() => setOpen(true)}>
        {t('mails.see')}
      </button>
      {isOpen ? (
        <Suspense>
          <MailPreviewDialog mailId={first.id} subjectId={first.subject.id} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
